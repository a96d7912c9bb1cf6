import type { PersonId, PersonView } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { TextField } from '../../parts/fields.tsx'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useAccessWords } from '../../text/access.ts'
import { shortDay } from '../../text/say.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { AddForm } from './add-form.tsx'
import type { Scopes } from './scopes.ts'

const PAGE = 50

/** People of a scope, a page at a time; a search looks at names without marks and at numbers. */
export function PeopleList({ scopeId, scopes }: { scopeId: string; scopes: Scopes }): VNode {
  const { t } = useAccessWords()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [after, setAfter] = useState<PersonId>()
  const wish = { scopeId, limit: PAGE, ...(search && { search }), ...(after && { after }) }
  const asked = useAsk('people.list', wish)
  const next = asked.value?.next
  return (
    <>
      <search>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault()
            setAfter(undefined)
            setSearch(typed.trim())
          }}
        >
          <TextField
            name="search"
            label={t['people.search']}
            value={typed}
            most={80}
            required={false}
            onValue={setTyped}
          />
          <button type="submit" class="button">
            {t['people.search.go']}
          </button>
        </form>
      </search>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.people.length === 0 && (
        <Empty title={t['people.none']} help={t['people.none.help']} pictogram="person" />
      )}
      {asked.value && asked.value.people.length > 0 && (
        <Table people={asked.value.people} scopes={scopes} />
      )}
      {next && (
        <button type="button" class="button" onClick={() => setAfter(next)}>
          {t['people.more']}
        </button>
      )}
      {scopeId === 'system' && <AddForm onAdded={asked.again} />}
    </>
  )
}

function Table({ people, scopes }: { people: readonly PersonView[]; scopes: Scopes }): VNode {
  const { t } = useAccessWords()
  return (
    <TableRoom label={t['people.list']}>
      <thead>
        <tr>
          <th scope="col">{t['people.name']}</th>
          <th scope="col">{t['people.phone']}</th>
          <th scope="col">{t['people.roles']}</th>
          <th scope="col">{t['people.since']}</th>
        </tr>
      </thead>
      <LongRows rows={people} height={39} columns={4}>
        {(one) => <Row key={one.personId} person={one} scopes={scopes} />}
      </LongRows>
    </TableRoom>
  )
}

function Row({ person, scopes }: { person: PersonView; scopes: Scopes }): VNode {
  const { t } = useAccessWords()
  const { address, go } = useDesk()
  const to = { ...address, person: person.personId }
  return (
    <tr>
      <td>
        <a href={hrefOf(to)} onClick={follow(() => go({ person: person.personId }))}>
          {person.name}
        </a>
      </td>
      <td class="number">{person.phone}</td>
      <td>
        {person.roles.length === 0 && <span class="quiet">{t['people.noroles']}</span>}
        {person.roles.map(({ role, scopeId }) => (
          <div key={`${role} ${scopeId}`}>
            {t[`role.${role}`]} – {scopes.nameOf(scopeId)}
          </div>
        ))}
      </td>
      <td>{shortDay(marketDayOf(person.since))}</td>
    </tr>
  )
}
