import type { Till } from './till.ts'

let loading = false
let settingUp = false

/** Fetches the pages for a bad day, once; without a network they come from the service worker. */
export async function loadMore(till: Till): Promise<void> {
  if (loading) return
  loading = true
  try {
    till.set({ more: await till.edge.later.more() })
  } catch {
    loading = false
  }
}

/** The same for the settings. */
export async function loadSetup(till: Till): Promise<void> {
  if (settingUp) return
  settingUp = true
  try {
    till.set({ setup: await till.edge.later.setup() })
  } catch {
    settingUp = false
  }
}
