/** How far reading has come, in steps of work: `read` only rises, and ends at `total`. */
export type Progress = { readonly read: number; readonly total: number }

/** Keeps long reading from holding up everything else that runs in the same thread. */
export type Pace = {
  /** Counts work done; true when others have waited long enough and `rest` is due. */
  readonly isDue: (work: number) => boolean
  /** Reports progress and lets the event loop turn once. */
  readonly rest: (progress: Progress) => Promise<void>
}

/** Characters of text or XML that take some ten milliseconds on a slow computer. */
export const BLOCK = 64 * 1024
/** A row of a grid costs as much as this many characters. */
export const ROW_WORK = 256

type Platform = {
  readonly setImmediate?: (resume: () => void) => unknown
  readonly setTimeout: (resume: () => void, ms: number) => unknown
}

const platform = globalThis as unknown as Platform

/** Blocks are counted, not timed: what is read, and how, never depends on a clock. */
export function createPace(onProgress: (progress: Progress) => void = () => undefined): Pace {
  let work = 0
  let furthest = 0
  return {
    isDue: (done) => {
      work += done
      return work >= BLOCK
    },
    rest: async (progress) => {
      work = 0
      // Stages may pass over the same rows again; what was reached stays reached.
      furthest = Math.max(furthest, progress.read)
      onProgress({ ...progress, read: furthest })
      await new Promise<void>((resume) => {
        if (platform.setImmediate) platform.setImmediate(resume)
        else platform.setTimeout(resume, 0)
      })
    },
  }
}

/** The share `from`–`to` of all the work, so that several stages report as one. */
export function stageOf(pace: Pace, from: number, to: number): Pace {
  return {
    isDue: pace.isDue,
    rest: ({ read, total }) => {
      const share = total === 0 ? 1 : Math.min(1, read / total)
      return pace.rest({ read: Math.floor(from + (to - from) * share), total: STEPS })
    },
  }
}

/** Steps that a whole file is counted in. */
export const STEPS = 1000

/** Visits items in order, resting where the pace asks for it. */
export async function eachInBlocks<T>(
  items: readonly T[],
  pace: Pace,
  visit: (item: T) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += 1) {
    visit(items[at] as T)
    if (pace.isDue(ROW_WORK)) await pace.rest({ read: at, total: items.length })
  }
}
