/**
 * Every BIN by which NAPAS routes a transfer: the banks of `bank-data.ts`, and six that the State
 * Bank of Vietnam issued (letter 1589/NHNN-TT of 2024-03-05) though api.vietqr.io does not list
 * them. Kept apart from names so that a decoder does not carry those.
 */
export const KNOWN_BINS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ [
    '422589 458761 533948 546034 546035 668888 796500 801011 963369 963388 970400 970403 970405',
    '970406 970407 970408 970409 970410 970412 970414 970415 970416 970418 970419 970421 970422',
    '970423 970424 970425 970426 970427 970428 970429 970430 970431 970432 970433 970434 970436',
    '970437 970438 970439 970440 970441 970442 970443 970444 970446 970448 970449 970452 970454',
    '970455 970456 970457 970458 970459 970460 970462 970463 970464 970465 970466 970467 970468',
    '970470 971005 971011 971025 977777 999888',
  ]
    .join(' ')
    .split(' '),
)

export function isKnownBin(bin: string): boolean {
  return KNOWN_BINS.has(bin)
}
