import type { Beneficiary } from '@cho40/contract'
import { foldText } from '@cho40/values'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../desk/desk.ts'

type BankChoice = { readonly bin: string; readonly shortName: string }

/** Whom money goes to as far as it was typed; a whole beneficiary once every field is right. */
export type TypedBeneficiary = {
  readonly bin: string
  readonly number: string
  readonly holder: string
}
export const NOBODY: TypedBeneficiary = { bin: '', number: '', holder: '' }

/** Undefined while a field is missing or could not be what it says. */
export function beneficiaryOf(typed: TypedBeneficiary): Beneficiary | undefined {
  const number = typed.number.replace(/[\s.-]/g, '')
  const holderName = foldText(typed.holder).replace(/\s+/g, ' ').trim()
  const isWhole =
    /^\d{6}$/.test(typed.bin) &&
    /^[A-Za-z0-9]{1,19}$/.test(number) &&
    /^[A-Z0-9][A-Z0-9 .&,'-]{0,69}$/.test(holderName)
  return isWhole ? { bin: typed.bin, number, holderName } : undefined
}

type Props = { typed: TypedBeneficiary; onTyped: (typed: TypedBeneficiary) => void }

/** Bank, account number and name, as the bank writes them. */
export function BeneficiaryFields({ typed, onTyped }: Props): VNode {
  const { text } = useWords()
  const banks = useBanks()
  return (
    <>
      <label class="field">
        <span>{text['to.bank']}</span>
        <select
          name="bin"
          required
          value={typed.bin}
          onChange={({ currentTarget }) => onTyped({ ...typed, bin: currentTarget.value })}
        >
          <option value="">{text['to.bank.choose']}</option>
          {banks.map(({ bin, shortName }) => (
            <option key={bin} value={bin}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{text['to.number']}</span>
        <input
          name="number"
          required
          autocomplete="off"
          inputMode="numeric"
          value={typed.number}
          onInput={({ currentTarget }) => onTyped({ ...typed, number: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{text['to.holder']}</span>
        <input
          name="holder"
          required
          autocomplete="off"
          maxLength={70}
          value={typed.holder}
          onInput={({ currentTarget }) => onTyped({ ...typed, holder: currentTarget.value })}
        />
      </label>
    </>
  )
}

/** The list of banks is fetched when the first form asks for it. */
function useBanks(): readonly BankChoice[] {
  const [known, setKnown] = useState<readonly BankChoice[]>([])
  useEffect(() => {
    let isHere = true
    const learn = async (): Promise<void> => {
      const { banks } = await import('@cho40/vietqr/banks')
      const byName = new Intl.Collator('vi')
      const receiving = banks.map(({ bin, shortName }) => ({ bin, shortName }))
      if (isHere) setKnown(receiving.toSorted((a, b) => byName.compare(a.shortName, b.shortName)))
    }
    void learn()
    return () => {
      isHere = false
    }
  }, [])
  return known
}
