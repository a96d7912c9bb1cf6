import type { BookStatement, CooperativeView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { SpanPicker, useSpanKeys } from '../../parts/span-picker.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { type Span, spanOf } from '../../text/months.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { Ledger } from './ledger.tsx'
import { Periods } from './periods.tsx'
import { SheetLinks } from './sheet-links.tsx'
import { TrialBalance } from './trial-balance.tsx'

export function Books(): VNode {
  return (
    <CooperativeRoom title="screen.books" about="books.about">
      {(coop) => <Shelf coop={coop} />}
    </CooperativeRoom>
  )
}

/** The books over days: each to read, print or take as a file; the trial balance stands open. */
function Shelf({ coop }: { coop: CooperativeView }): VNode {
  const { t } = useCoopWords()
  const { today } = useDesk()
  const [span, setSpan] = useState<Span>(() => spanOf('month', today))
  const [account, setAccount] = useState('')
  const keys = useScreenKeys(useSpanKeys(setSpan))
  return (
    <>
      <SpanPicker span={span} onSpan={setSpan} />
      {span.from > span.to ? (
        <p class="wants-work" role="alert">
          {t['books.backwards']}
        </p>
      ) : (
        <>
          <Statements coop={coop} span={span} />
          <TrialBalance coop={coop} span={span} onAccount={setAccount} />
          {account !== '' && <Ledger coop={coop} span={span} account={account} />}
        </>
      )}
      <Periods coop={coop} />
      {keys}
    </>
  )
}

const SHEETS = [
  'journal',
  'cash',
  'bank',
  'receivables',
  'payables',
  'trial-balance',
  'position',
  'results',
] as const satisfies readonly BookStatement[]

function Statements({ coop, span }: { coop: CooperativeView; span: Span }): VNode {
  const { language } = useWords()
  const { t } = useCoopWords()
  const query = new URLSearchParams({ ...span, language }).toString()
  return (
    <div class="part">
      <h2 id="sheets">{t['books.sheets']}</h2>
      <TableRoom label={t['books.sheets']}>
        <thead>
          <tr>
            <th scope="col">{t['books.book']}</th>
            <th scope="col">{t['books.take']}</th>
          </tr>
        </thead>
        <tbody>
          {SHEETS.map((sheet) => (
            <tr key={sheet}>
              <th scope="row">{t[`sheet.${sheet}`]}</th>
              <td>
                <SheetLinks path={`${coop.id}/${sheet}`} query={query} name={t[`sheet.${sheet}`]} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </div>
  )
}
