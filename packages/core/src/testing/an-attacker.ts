/**
 * The attacker: knows who sells where and when, but no amount. Unknowns are each stall's takings in
 * each market and month; each published sum is an equation. Exact fractions, independent of the audit.
 */
export function betrayed(
  atoms: ReadonlyMap<string, ReadonlyMap<string, number>>,
  shown: readonly ReadonlySet<string>[],
): string[] {
  const unknowns = [...atoms].flatMap(([atom, who]) =>
    [...who.keys()].map((stall) => ({ atom, stall })),
  )
  const rows = shown.map((row) =>
    unknowns.map(({ atom }) => (row.has(atom) ? ([1n, 1n] as const) : ([0n, 1n] as const))),
  )
  const basis: { pivot: number; row: Fraction[] }[] = []
  for (const row of rows) {
    const rest = basis.reduce<Fraction[]>(
      (left, { pivot, row: by }) => minus(left, by, left[pivot] ?? [0n, 1n]),
      [...row],
    )
    const pivot = rest.findIndex(([n]) => n !== 0n)
    if (pivot < 0) continue
    const [n, d] = rest[pivot] ?? [1n, 1n]
    basis.push({ pivot, row: rest.map((one) => times(one, [d, n])) })
  }
  const inSpan = (target: Fraction[]) => {
    let rest = target
    for (const { pivot, row } of basis) rest = minus(rest, row, rest[pivot] ?? [0n, 1n])
    return rest.every(([n]) => n === 0n)
  }
  const found = unknowns
    .filter((_, i) => inSpan(unknowns.map((__, j) => [i === j ? 1n : 0n, 1n])))
    .map(({ atom, stall }) => `${stall} in ${atom}`)
  const stalls = new Set(unknowns.map(({ stall }) => stall))
  const wholes = [...stalls].filter((stall) =>
    inSpan(unknowns.map((one) => [one.stall === stall ? 1n : 0n, 1n])),
  )
  return [...found, ...wholes]
}

type Fraction = readonly [bigint, bigint]

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return small(a * c, b * d)
}

function minus(row: Fraction[], by: readonly Fraction[], factor: Fraction): Fraction[] {
  if (factor[0] === 0n) return row
  return row.map(([a, b], i) => {
    const [c, d] = times(by[i] ?? [0n, 1n], factor)
    return small(a * d - c * b, b * d)
  })
}

function small(n: bigint, d: bigint): Fraction {
  let [x, y] = [n < 0n ? -n : n, d < 0n ? -d : d]
  while (y > 0n) [x, y] = [y, x % y]
  const by = (x === 0n ? 1n : x) * (d < 0n ? -1n : 1n)
  return [n / by, d / by]
}
