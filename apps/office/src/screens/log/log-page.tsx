import type { AskAudit, AuditLine, PersonId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { momentWords } from '../../text/access.ts'
import { useLogWords } from '../../text/log.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useScopes } from '../people/scopes.ts'
import { detailWords, kindWords } from './kinds.ts'

/** The lines found, older ones below as they are asked for. */
export function LogPage({ wish }: { wish: AskAudit }): VNode {
  const { t } = useLogWords()
  const [cursor, setCursor] = useState<string>()
  const [lines, setLines] = useState<readonly AuditLine[]>([])
  const asked = useAsk('admin.audit', { ...wish, ...(cursor && { cursor }) })
  const page = asked.value
  useEffect(() => {
    if (!page) return
    setLines((before) => (cursor ? [...before, ...page.lines] : page.lines))
    // A search by words reads so far at once; what it seeks may be older.
    if (page.lines.length === 0 && page.next) setCursor(page.next)
  }, [page])
  const next = page?.next
  return (
    <>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {page?.lines.length === 0 && lines.length === 0 && !next && (
        <Empty title={t['log.none']} help={t['log.none.help']} pictogram="book" />
      )}
      {lines.length > 0 && <Lines lines={lines} />}
      {!page && !asked.problem && <Loading />}
      {next && (
        <button type="button" class="button" onClick={() => setCursor(next)}>
          {t['log.more']}
        </button>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly AuditLine[] }): VNode {
  const { t } = useLogWords()
  const scopes = useScopes()
  return (
    <TableRoom label={t['log.about']}>
      <thead>
        <tr>
          <th scope="col">{t['log.at']}</th>
          <th scope="col">{t['log.by']}</th>
          <th scope="col">{t['log.kind']}</th>
          <th scope="col">{t['log.about.whom']}</th>
          <th scope="col">{t['sessions.network']}</th>
          <th scope="col">{t['log.detail']}</th>
        </tr>
      </thead>
      <LongRows rows={lines} height={39} columns={6}>
        {(line, nth) => <Line key={nth} line={line} nameOf={scopes.nameOf} />}
      </LongRows>
    </TableRoom>
  )
}

type LineProps = { line: AuditLine; nameOf: (scopeId: string) => string }

function Line({ line, nameOf }: LineProps): VNode {
  const { t } = useLogWords()
  const { at, kind, by, about, scopeId, phone, network, detail } = line
  return (
    <tr>
      <td>{momentWords(at)}</td>
      <td>{by ? <PersonLink id={by.personId} name={by.name} /> : t['log.server']}</td>
      <td>{kindWords(t, kind)}</td>
      <td>
        {phone ??
          (isId('person', about) ? <PersonLink id={about} name={about.slice(-6)} /> : about)}
        {scopeId !== null && ` – ${nameOf(scopeId)}`}
      </td>
      <td>{network ?? '–'}</td>
      <td class="memo-cell">{detailWords(t, detail)}</td>
    </tr>
  )
}

function PersonLink({ id, name }: { id: PersonId; name: string }): VNode {
  const { address, go } = useDesk()
  const to = { screen: 'people', person: id } as const
  return (
    <a href={hrefOf({ ...address, ...to })} onClick={follow(() => go(to))}>
      {name}
    </a>
  )
}
