/** How many must stand behind a published sum. */
export const LEAST_CONTRIBUTORS = 5
/** No single one may make up more of it than this. */
const MOST_PERCENT = 85

/** What each stall put into a sum. Only those above zero are in it. */
export type Contributors<Who extends string = string> = ReadonlyMap<Who, number>

/** The finest sums there are, by name: one market's month. Published sums are unions of them. */
export type Atoms<Atom extends string, Who extends string = string> = ReadonlyMap<
  Atom,
  Contributors<Who>
>

/** All that was published so far, and what one more sum would betray beside it. */
export type Audit<Atom extends string> = {
  /** Takes a sum in that was published, whatever it betrays. */
  published(sum: ReadonlySet<Atom>): void
  /** Whether one more may be published. */
  mayPublish(sum: ReadonlySet<Atom>): boolean
}

/**
 * An audit of sums over atoms. One may be published when nothing that can be computed from all of
 * them together, by adding and subtracting, is about fewer than {@link LEAST_CONTRIBUTORS} stalls, or
 * nearly about one. A sum that is large enough by itself is refused when the difference to others
 * would betray a small one: complementary suppression.
 */
export function openAudit<Atom extends string>(atoms: Atoms<Atom>): Audit<Atom> {
  const small = new Set([...atoms.keys()].filter((atom) => !isSafe([atom], atoms)))
  // Combinations with an atom that is no small one, and those that are about small ones alone.
  const large: Reduced<Atom>[] = []
  let few: readonly Reduced<Atom>[] = []
  const reduced = (sum: ReadonlySet<Atom>): Row<Atom> => {
    const rest = toRow(sum, atoms)
    for (const { pivot, row } of [...large, ...few]) reduce(rest, pivot, row)
    return rest
  }
  const withRest = (rest: Row<Atom>): readonly Reduced<Atom>[] => {
    const [pivot] = rest.keys()
    if (pivot === undefined) return few
    const row = new Map(rest)
    scale(row, pivot)
    const others = few.map((one) => ({ pivot: one.pivot, row: new Map(one.row) }))
    for (const other of others) reduce(other.row, pivot, row)
    return [...others, { pivot, row }]
  }
  const takeIn = (rest: Row<Atom>): void => {
    const pivot = [...rest.keys()].find((atom) => !small.has(atom))
    if (pivot === undefined) few = withRest(rest)
    else {
      scale(rest, pivot)
      large.push({ pivot, row: rest })
    }
  }
  return {
    published: (sum) => takeIn(reduced(sum)),
    mayPublish(sum) {
      const rest = reduced(sum)
      if (rest.size === 0) return true
      // With an atom that is no small one left in it, it betrays nothing new about small ones.
      const isAboutFew = [...rest.keys()].every((atom) => small.has(atom))
      return !isAboutFew || tellsOfMany(withRest(rest), atoms)
    },
  }
}

/** Whether one more sum may be published beside those that are. */
export function mayShow<Atom extends string>(
  shown: readonly ReadonlySet<Atom>[],
  candidate: ReadonlySet<Atom>,
  atoms: Atoms<Atom>,
): boolean {
  const audit = openAudit(atoms)
  for (const sum of shown) audit.published(sum)
  return audit.mayPublish(candidate)
}

/** Whether every combination of small atoms that can be worked out is about enough of them. */
function tellsOfMany<Atom extends string>(
  few: readonly Reduced<Atom>[],
  atoms: Atoms<Atom>,
): boolean {
  if (!few.every(({ row }) => isSafe([...row.keys()], atoms))) return false
  return few.every((one, i) =>
    few.slice(i + 1).every((other) => {
      const apart = ![...one.row.keys()].some((atom) => other.row.has(atom))
      // Where two of them share an atom it may cancel out: then their pivots alone must be enough.
      return apart || whoIn([one.pivot, other.pivot], atoms).size >= LEAST_CONTRIBUTORS
    }),
  )
}

function isSafe<Atom extends string>(support: readonly Atom[], atoms: Atoms<Atom>): boolean {
  const who = whoIn(support, atoms)
  if (who.size === 0) return true
  if (who.size < LEAST_CONTRIBUTORS) return false
  const sum = [...who.values()].reduce((all, n) => all + n, 0)
  return Math.max(...who.values()) * 100 <= sum * MOST_PERCENT
}

function whoIn<Atom extends string>(
  support: readonly Atom[],
  atoms: Atoms<Atom>,
): Map<string, number> {
  const who = new Map<string, number>()
  for (const atom of support) {
    for (const [one, amount] of atoms.get(atom) ?? []) {
      if (amount > 0) who.set(one, (who.get(one) ?? 0) + amount)
    }
  }
  return who
}

type Row<Atom> = Map<Atom, number>

/** Atoms to which nobody contributes are nothing to find out. */
function toRow<Atom extends string>(row: ReadonlySet<Atom>, atoms: Atoms<Atom>): Row<Atom> {
  return new Map([...row].filter((atom) => whoIn([atom], atoms).size > 0).map((atom) => [atom, 1]))
}

type Reduced<Atom> = { readonly pivot: Atom; readonly row: Row<Atom> }

/** Arithmetic is done modulo this prime: products stay below 2^53, and no sum of months divides it. */
const PRIME = 67_108_859

function reduce<Atom>(row: Row<Atom>, pivot: Atom, by: Row<Atom>): void {
  const times = row.get(pivot)
  if (times === undefined) return
  for (const [atom, n] of by) {
    const left = ((row.get(atom) ?? 0) + (PRIME - times) * n) % PRIME
    if (left === 0) row.delete(atom)
    else row.set(atom, left)
  }
}

function scale<Atom>(row: Row<Atom>, pivot: Atom): void {
  const by = inverse(row.get(pivot) ?? 1)
  for (const [atom, n] of row) row.set(atom, (n * by) % PRIME)
}

/** By Fermat: n to the power of the prime less two. */
function inverse(n: number): number {
  let [result, base, power] = [1, n % PRIME, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
