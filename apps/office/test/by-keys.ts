import type { Locator, Page } from 'playwright-core'

/** Nobody without a mouse should have to go further than this. */
const MOST_TABS = 120

/**
 * Tells where a pointer went down on this page since its next opening; keys press buttons without one. The
 * language is changed by hand where pictures are taken in both, which is no step of a journey.
 */
export async function withoutMouse(page: Page): Promise<() => Promise<readonly string[]>> {
  const pressed: string[] = []
  await page.exposeFunction('__pointer', (where: string) => void pressed.push(where))
  await page.addInitScript(() => {
    const tell = (where: string) =>
      (globalThis as unknown as { __pointer: (where: string) => void }).__pointer(where)
    addEventListener(
      'pointerdown',
      ({ target }) => {
        const at = target instanceof Element ? target : document.body
        if (!at.closest('header .link[lang]')) tell(at.outerHTML.slice(0, 200))
      },
      true,
    )
  })
  return async () => {
    // One answer of the page: what it told before has arrived.
    await page.evaluate('0')
    return [...pressed]
  }
}

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
  /** Number and PIN into the fields in their order, and Enter, as at any morning. */
  const signIn = async (url: string, who: { phone: string; pin: string }): Promise<void> => {
    await page.goto(`${url}/office/`)
    await tabTo(page.locator('input[name=phone]'))
    await type(who.phone)
    await press('Tab')
    await type(who.pin)
    await press('Enter')
    await page.locator('nav.tasks').waitFor()
  }
  /** `0` leads to the list of tasks, the arrows along it, Enter into one. */
  const toTask = async (screen: string): Promise<void> => {
    const task = page.locator(`nav.tasks a[href*="/office/${screen}"]`)
    await press('0')
    for (let steps = 0; !(await isAt(task)); steps += 1) {
      if (steps > MOST_TABS) throw new Error(`${screen} is out of reach`)
      await press('ArrowDown')
    }
    await press('Enter')
    await page.locator(`nav.tasks a[href*="/office/${screen}"][aria-current]`).waitFor()
  }
  /** Goes along a list that is in hand until it stands at what is wanted. */
  const choose = async (where: Locator, label: string): Promise<void> => {
    await tabTo(where)
    await press('Home')
    for (let steps = 0; steps < MOST_TABS; steps += 1) {
      const now = await where.evaluate((it) => (it as HTMLSelectElement).selectedOptions[0]?.text)
      if (now?.includes(label)) return
      await press('ArrowDown')
    }
    throw new Error(`${label} cannot be chosen`)
  }
  return {
    press,
    type,
    tabTo,
    toMain,
    typeDay,
    signIn,
    toTask,
    choose,
    presses: () => presses,
    /** Written down for the documents; nothing is asserted on a time. */
    tell: (journey: string) => {
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      console.info(`${journey}: ${presses} key presses, ${seconds} s machine-paced, one run`)
    },
  }
}
