import type { Beneficiary } from '@cho40/contract'
import type { VNode } from 'preact'
import { setupTextOf } from '../../text/setup-text.ts'
import { loadBanks } from '../../till/banks.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'
import { typedIn } from '../../till/typed.ts'

type AccountFormProps = {
  till: Till
  busy: boolean
  problem: string
  go: string
  /** Asks why, too. */
  withReason?: true
  onAsk: (to: Beneficiary, reason: string) => Promise<void>
}

/** An account at a bank as its owner reads it from their own app. */
export function AccountForm({
  till,
  busy,
  problem,
  go,
  withReason,
  onAsk,
}: AccountFormProps): VNode {
  const text = setupTextOf(till.state)
  const { banks } = till.state
  if (banks === undefined) void loadBanks(till)
  const ask = (form: HTMLFormElement): void => {
    const said = (name: string): string => typedIn(form, name)
    const to = {
      bin: said('bank'),
      number: said('number').replace(/[\s.-]/g, ''),
      holderName: asBanksWrite(said('holder')),
    }
    if (!busy) press(till, () => onAsk(to, said('reason')))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        ask(event.currentTarget)
      }}
    >
      <label class="field">
        <span>{text['form.bank']}</span>
        <select name="bank" required>
          <option value="" />
          {banks?.map(([bin, name]) => (
            <option key={bin} value={bin}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{text['form.number']}</span>
        <input name="number" inputMode="numeric" autocomplete="off" maxLength={24} required />
      </label>
      <label class="field">
        <span>{text['form.holder']}</span>
        <input
          name="holder"
          autocomplete="off"
          autocapitalize="characters"
          maxLength={70}
          required
        />
      </label>
      {withReason && (
        <label class="field">
          <span>{text['form.reason']}</span>
          <input name="reason" autocomplete="off" maxLength={200} required />
        </label>
      )}
      <p class="problem" role="status">
        {problem}
      </p>
      <button type="submit" class="button of-money primary" aria-disabled={busy}>
        {go}
      </button>
    </form>
  )
}

/** Upper case without marks, as transfers show names. */
function asBanksWrite(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D').toUpperCase()
}
