export { createStorefront, type StorefrontOptions } from './create-storefront.ts'
export { storefrontCsp } from './style/storefront-csp.ts'
