export { admitMember } from './admit-member.ts'
export { adoptCharter } from './adopt-charter.ts'
export {
  capCheck,
  capsOn,
  smallestRaise,
  smallestRepayment,
  smallestRepayments,
} from './capital-caps.ts'
export { allowCapital, capitalExceptions } from './capital-exceptions.ts'
export { certificateOfCapital } from './certificate-of-capital.ts'
export { certificatesOfCapital, type IssuedCertificate } from './certificates-of-capital.ts'
export { changeMember } from './change-member.ts'
export { closeResult } from './close-result.ts'
export { contributeCapital } from './contribute-capital.ts'
export {
  type Charter,
  type Cooperative,
  charterOn,
  cooperativeOf,
  cooperatives,
} from './cooperatives.ts'
export { distributeIncome } from './distribute-income.ts'
export {
  type Distribution,
  type DistributionFacts,
  type DistributionMember,
  distribute,
} from './distribution.ts'
export { distributionOf, distributions } from './distributions.ts'
export { fundBook } from './fund-book.ts'
export { openFundSource } from './fund-sources.ts'
export { type IdentityDep, identityVault } from './identity-vault.ts'
export { type LeavingDep, type Left, leaveCooperative } from './leave-cooperative.ts'
export { meetingOf, meetings } from './meetings.ts'
export { memberAgreements } from './member-agreements.ts'
export { isInternal, memberOf, members, payoutAccountOf } from './members.ts'
export { openCooperative } from './open-cooperative.ts'
export { openItems } from './open-items.ts'
export { pledgeCapital } from './pledge-capital.ts'
export { endAgreement, recordAgreement } from './record-agreement.ts'
export { recordFundMoney } from './record-fund-money.ts'
export { recordMeeting } from './record-meeting.ts'
export { register } from './register.ts'
export { type RegisterRow, registerRows } from './register-rows.ts'
export { reissueCertificate } from './reissue-certificate.ts'
export { scopeInCooperative } from './scope-of.ts'
export { setPayoutAccount } from './set-payout-account.ts'
export { transferCapital } from './transfer-capital.ts'
export { withdrawCapital } from './withdraw-capital.ts'
