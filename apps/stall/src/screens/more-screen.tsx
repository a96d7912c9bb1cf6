import type { VNode } from 'preact'
import type { Till } from '../till/till.ts'
import { BankTextScreen } from './bank-text/bank-text.tsx'
import { CarryScreen } from './carry/carry.tsx'
import { TakeScreen } from './carry/take.tsx'
import { JoinScreen } from './pair/join.tsx'
import { PairScreen } from './pair/pair.tsx'
import { RecoveryScreen } from './recovery/recovery.tsx'
import { SignScreen } from './sign/sign.tsx'

/** The page of a bad day that the address names. */
export function MoreScreen({ till }: { till: Till }): VNode | null {
  const { name } = till.state.page
  if (name === 'bank-text') return <BankTextScreen till={till} />
  if (name === 'khoi-phuc') return <RecoveryScreen till={till} />
  if (name === 'sign') return <SignScreen till={till} />
  if (name === 'pair') return <PairScreen till={till} />
  if (name === 'join') return <JoinScreen till={till} />
  if (name === 'carry') return <CarryScreen till={till} />
  return name === 'take' ? <TakeScreen till={till} /> : null
}
