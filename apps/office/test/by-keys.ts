import type { Locator, Page } from 'playwright-core'

/** Nobody without a mouse should have to go further than this. */
const MOST_TABS = 120

/** A person with a keyboard alone: each key counts, and nothing is reached but by pressing one. */
export function byKeys(page: Page) {
  let presses = 0
  const began = performance.now()
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      presses += 1
    }
  }
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    presses += text.length
  }
  const isAt = (where: Locator): Promise<boolean> =>
    where.first().evaluate((it) => it === document.activeElement)
  /** Goes along with Tab until it is in hand; tells how many presses that took. */
  const tabTo = async (where: Locator): Promise<number> => {
    await where.first().waitFor()
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isAt(where)) return tabs
      await press('Tab')
    }
    throw new Error(`${String(where)} is out of reach`)
  }
  /** Past the tasks, by the link that stands first on every screen. */
  const toMain = async (): Promise<void> => {
    await tabTo(page.locator('a.skip'))
    await press('Enter')
    await page.locator('main:focus').waitFor()
  }
  /** Writes a day into a field of days, whichever order of its parts this browser has. */
  const typeDay = async (where: Locator, day: string): Promise<void> => {
    await tabTo(where)
    const [year = '', month = '', of = ''] = day.split('-')
    await type(`${month}${of}${year}`)
    if ((await where.inputValue()) === day) return
    await press('ArrowLeft', 'ArrowLeft')
    await type(`${of}${month}${year}`)
    if ((await where.inputValue()) !== day) throw new Error(`${day} cannot be typed`)
  }
  return {
    press,
    type,
    tabTo,
    toMain,
    typeDay,
    presses: () => presses,
    /** Written down for the documents; nothing is asserted on a time. */
    tell: (journey: string) => {
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      console.info(`${journey}: ${presses} key presses, ${seconds} s machine-paced, one run`)
    },
  }
}
