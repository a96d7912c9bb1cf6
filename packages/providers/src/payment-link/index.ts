export type {
  PaymentLink,
  PaymentLinkProblem,
  PaymentLinkStanding,
  PaymentLinkState,
  PaymentLinks,
  PaymentLinkWish,
} from './payment-links.ts'
export { type PayosLinkKeys, payosLinks } from './payos-links.ts'
