export { createStorefront, type StorefrontOptions } from './create-storefront.ts'
export type { ShopRules } from './rules.ts'
export type { FontFiles } from './share/card-routes.ts'
export { storefrontCsp } from './style/storefront-csp.ts'
