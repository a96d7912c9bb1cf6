import { type MarketDay, ZERO_DONG } from '@cho40/values'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { beneficiaryOf, NOBODY, type TypedBeneficiary } from '../../parts/beneficiary-fields.tsx'
import { newId } from '../../wire/new-id.ts'
import { type Sending, useSend } from '../../wire/use-send.ts'
import type { ShownCode } from './reset-code.tsx'
import { unseenPin } from './unseen-pin.ts'

const STEPS = ['cooperative', 'charter', 'account', 'person', 'role'] as const
type Step = (typeof STEPS)[number]

export type TypedCooperative = {
  readonly name: string
  readonly placeCode: string
  readonly code: string
  readonly seat: string
  readonly representative: string
  readonly from: MarketDay
  readonly account: TypedBeneficiary
  readonly officer: string
  readonly phone: string
  readonly role: 'bookkeeper' | 'treasurer'
}

export type Opening = {
  readonly typed: TypedCooperative
  readonly set: (part: Partial<TypedCooperative>) => void
  readonly sending: Sending
  /** Steps the server has answered: after a refusal the next press goes on from there. */
  readonly done: readonly Step[]
  readonly open: () => Promise<void>
  readonly opened:
    | { id: string; name: string; asked: boolean; code: ShownCode | undefined }
    | undefined
  readonly hideCode: () => void
}

const freshIds = () => ({
  coop: newId('coop'),
  charter: newId('charter'),
  account: newId('acct'),
  person: newId('person'),
})

/** The least of each side's income that a new charter sets aside, in hundredths of a percent. */
const LEAST_RATE = 1_000

/** One press of Enter, and the cooperative, its charter, its account and its officer are there. */
export function useOpening(): Opening {
  const { today } = useDesk()
  const [ids] = useState(freshIds)
  const sending = useSend(() => undefined)
  const [done, setDone] = useState<readonly Step[]>([])
  const [opened, setOpened] = useState<Opening['opened']>()
  const [typed, setTyped] = useState<TypedCooperative>({
    name: '',
    placeCode: '',
    code: '',
    seat: '',
    representative: '',
    from: today,
    account: NOBODY,
    officer: '',
    phone: '',
    role: 'bookkeeper',
  })
  const open = async (): Promise<void> => {
    const hasOfficer = typed.officer !== ''
    const { acts, wasAsked } = actsOf(typed, ids, sending)
    for (const step of STEPS.filter((one) => !done.includes(one))) {
      if (!(await acts[step]())) return
      setDone((before) => [...before, step])
    }
    const reset = hasOfficer
      ? await sending.send('people.resetPin', { personId: ids.person })
      : undefined
    const shown = reset && { name: typed.officer, ...reset.value }
    setOpened({ id: ids.coop, name: typed.name, asked: wasAsked(), code: shown })
  }
  return {
    typed,
    set: (part) => setTyped((before) => ({ ...before, ...part })),
    sending,
    done,
    open,
    opened,
    hideCode: () => setOpened((before) => before && { ...before, code: undefined }),
  }
}

/** What each step sends; a role that is guarded is only asked for, which `wasAsked` then tells. */
function actsOf(typed: TypedCooperative, ids: ReturnType<typeof freshIds>, sending: Sending) {
  const { name, placeCode, code, seat, representative, from, officer, phone, role } = typed
  const account = beneficiaryOf(typed.account)
  const cooperativeId = ids.coop
  const rates = { internalFundRate: LEAST_RATE, externalFundRate: LEAST_RATE }
  const charter = { form: 'cooperative' as const, minimumCapital: ZERO_DONG, ...rates }
  const hasOfficer = officer !== ''
  let asked = false
  const acts: Readonly<Record<Step, () => Promise<unknown>>> = {
    cooperative: () =>
      sending.send('admin.openCooperative', { id: ids.coop, name, placeCode, demo: false }),
    charter: () =>
      sending.send('cooperative.adoptCharter', {
        ...charter,
        id: ids.charter,
        cooperativeId,
        from,
        code,
        seat,
        representative,
      }),
    account: async () =>
      account
        ? sending.send('cooperative.openAccount', {
            id: ids.account,
            cooperativeId,
            ...account,
          })
        : undefined,
    person: async () =>
      !hasOfficer ||
      sending.send('people.add', { id: ids.person, name: officer, phone, pin: unseenPin() }),
    role: async () => {
      if (!hasOfficer) return true
      const wish = { personId: ids.person, role, scopeId: cooperativeId }
      const given = await sending.send('people.giveRole', wish)
      asked = given?.value.state === 'asked'
      return given
    },
  }
  return { acts, wasAsked: () => asked }
}
