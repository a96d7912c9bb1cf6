/** One bit a mask. */
const ALL = 0xff

/**
 * What ISO/IEC 18004 7.8.3 takes off for a symbol, for eight masks at once: bit k of a module's byte
 * says whether it is dark under mask k. Runs, blocks and lines like a finder pattern count as in
 * lean-qr, whose choice this repeats: what would look like a finder counts only within the symbol.
 */
export function maskPenalties(modules: Uint8Array, size: number): Int32Array {
  const points = new Int32Array(8)
  const room = { cores: new Uint8Array(size), lights: new Uint8Array(size) }
  for (let line = 0; line < size; line += 1) {
    scoreLine(points, { modules, size, start: line * size, step: 1, ...room })
    scoreLine(points, { modules, size, start: line, step: size, ...room })
    if (line > 0) scoreBlocks(points, modules.subarray((line - 1) * size), size)
  }
  scoreDarkness(points, modules.subarray(0, size * size))
  return points
}

const IN_A_ROW = 5
const LIKE_A_FINDER = 40

/** Five and more of one colour in a row, and 1:1:3:1:1 beside four light modules. */
function scoreLine(
  points: Int32Array,
  of: {
    readonly modules: Uint8Array
    readonly size: number
    readonly start: number
    readonly step: number
    /** Room for what was found at the places of a line. */
    readonly cores: Uint8Array
    readonly lights: Uint8Array
  },
): void {
  const { modules, size, start, step, cores, lights } = of
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
  for (let at = 0, from = start; at < size; at += 1, from += step) {
    const dark = modules[from] ?? 0
    const same = at === 0 ? 0 : ~(dark ^ a) & ALL
    const long = same & same1 & same2 & same3
    if (long !== 0) add(points, long, 1)
    if ((long & ~run) !== 0) add(points, long & ~run, IN_A_ROW - 3)
    const light = ~dark & ALL
    const core = dark & ~a & b & c & d & ~e & f
    cores[at] = core
    lights[at] = light & light1 & light2 & light3
    const before = (lights[at - 7] ?? 0) & core
    const after = (cores[at - 4] ?? 0) & (lights[at] ?? 0)
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

/** Two by two of one colour, between a row and the next. */
function scoreBlocks(points: Int32Array, rows: Uint8Array, size: number): void {
  for (let at = 1; at < size; at += 1) {
    const corner = rows[at - 1] ?? 0
    const right = corner ^ (rows[at] ?? 0)
    const under = corner ^ (rows[at - 1 + size] ?? 0)
    const across = corner ^ (rows[at + size] ?? 0)
    const block = ~(right | under | across) & ALL
    if (block !== 0) add(points, block, 3)
  }
}

/** How far from half of all modules are dark, in steps of five in a hundred. */
function scoreDarkness(points: Int32Array, modules: Uint8Array): void {
  const dark = new Int32Array(8)
  for (const module of modules) add(dark, module, 1)
  for (const [mask, count] of dark.entries()) {
    const off = Math.abs((2 * count) / modules.length - 1)
    points[mask] = (points[mask] ?? 0) + 10 * Math.trunc(10 * off)
  }
}

function add(points: Int32Array, masks: number, each: number): void {
  for (let left = masks; left !== 0; left &= left - 1) {
    const mask = 31 - Math.clz32(left & -left)
    points[mask] = (points[mask] ?? 0) + each
  }
}
