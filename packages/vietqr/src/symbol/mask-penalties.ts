/** How many words of four modules a line of a symbol takes. */
export function lanesOf(size: number): number {
  return (size + 3) >> 2
}

/**
 * What ISO/IEC 18004 7.8.3 takes off for a symbol, for eight masks at once. Modules come by rows and
 * again by columns, {@link lanesOf} words a line, the first of four in the lowest byte of a word: bit k
 * of a byte says whether it is dark under mask k, and there is nothing beyond the last. Runs, blocks
 * and lines like a finder pattern count as in lean-qr, whose choice this repeats: what would look like
 * a finder counts only within the symbol.
 */
export function maskPenalties(rows: Int32Array, columns: Int32Array, size: number): Int32Array {
  const points = new Int32Array(8)
  const lanes = lanesOf(size)
  const room = { cores: new Int32Array(size), lights: new Int32Array(size) }
  for (let lane = 0; lane < lanes; lane += 1) {
    const there = within(size - 4 * lane)
    scoreLines(points, { modules: rows, size, lane, there, ...room })
    scoreLines(points, { modules: columns, size, lane, there, ...room })
    scoreBlocks(points, { rows, size, lane, there: within(size - 1 - 4 * lane) })
  }
  scoreDarkness(points, rows, size)
  return points
}

/** The bits of a word that are modules when so many are left. */
function within(left: number): number {
  return left >= 4 ? -1 : (1 << (8 * Math.max(left, 0))) - 1
}

const IN_A_ROW = 5
const LIKE_A_FINDER = 40

/** Four lines beside each other, downwards: five and more of one colour, and 1:1:3:1:1 beside four light modules. */
function scoreLines(
  points: Int32Array,
  of: {
    readonly modules: Int32Array
    readonly size: number
    readonly lane: number
    readonly there: number
    /** Room for what was found at the places of the lines. */
    readonly cores: Int32Array
    readonly lights: Int32Array
  },
): void {
  const { modules, size, lane, there, cores, lights } = of
  const lanes = lanesOf(size)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let same1 = 0
  let same2 = 0
  let same3 = 0
  let run = 0
  let light1 = 0
  let light2 = 0
  let light3 = 0
  for (let at = 0, from = lane; at < size; at += 1, from += lanes) {
    const dark = modules[from] ?? 0
    const same = at === 0 ? 0 : ~(dark ^ a) & there
    const long = same & same1 & same2 & same3
    if (long !== 0) {
      add(points, long, 1)
      add(points, long & ~run, IN_A_ROW - 3)
    }
    const light = ~dark & there
    const core = dark & ~a & b & c & d & ~e & f
    cores[at] = core
    lights[at] = light & light1 & light2 & light3
    const before = at < 7 ? 0 : (lights[at - 7] ?? 0) & core
    const after = at < 4 ? 0 : (cores[at - 4] ?? 0) & (lights[at] ?? 0)
    if ((before | after) !== 0) add(points, before | after, LIKE_A_FINDER)
    f = e
    e = d
    d = c
    c = b
    b = a
    a = dark
    same3 = same2
    same2 = same1
    same1 = same
    run = long
    light3 = light2
    light2 = light1
    light1 = light
  }
}

/** Two by two of one colour: a module with the next in its row and both below. */
function scoreBlocks(
  points: Int32Array,
  of: {
    readonly rows: Int32Array
    readonly size: number
    readonly lane: number
    readonly there: number
  },
): void {
  const { rows, size, lane, there } = of
  const lanes = lanesOf(size)
  const last = lane + 1 === lanes
  const end = size * lanes
  let module = rows[lane] ?? 0
  let beside = (module >>> 8) | (last ? 0 : (rows[lane + 1] ?? 0) << 24)
  for (let from = lane + lanes; from < end; from += lanes) {
    const under = rows[from] ?? 0
    const across = (under >>> 8) | (last ? 0 : (rows[from + 1] ?? 0) << 24)
    const block = ~((module ^ beside) | (module ^ under) | (module ^ across)) & there
    if (block !== 0) add(points, block, 3)
    module = under
    beside = across
  }
}

/** Counts of up to fifteen in each four bits. */
const FOURTHS = 0x11111111
const FULL = 15

/** How far from half of all modules are dark, in steps of five in a hundred. */
function scoreDarkness(points: Int32Array, modules: Int32Array, size: number): void {
  const dark = new Int32Array(8)
  for (let from = 0; from < modules.length; from += FULL) {
    const to = Math.min(modules.length, from + FULL)
    for (let first = 0; first < 4; first += 1) {
      let counts = 0
      for (let at = from; at < to; at += 1) {
        counts = (counts + (((modules[at] ?? 0) >>> first) & FOURTHS)) | 0
      }
      for (let fourth = 0; fourth < 8; fourth += 1) {
        const mask = first + 4 * (fourth & 1)
        dark[mask] = (dark[mask] ?? 0) + ((counts >>> (4 * fourth)) & FULL)
      }
    }
  }
  for (const [mask, count] of dark.entries()) {
    const off = Math.abs((2 * count) / (size * size) - 1)
    points[mask] = (points[mask] ?? 0) + 10 * Math.trunc(10 * off)
  }
}

function add(points: Int32Array, masks: number, each: number): void {
  for (let left = masks; left !== 0; left &= left - 1) {
    const mask = (31 - Math.clz32(left & -left)) & 7
    points[mask] = (points[mask] ?? 0) + each
  }
}
