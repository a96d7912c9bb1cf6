import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { aDesk, call, newId, signIn } from './a-desk.ts'
import { aHostileTown } from './a-hostile-town.ts'
import { hostileReach } from './hostile-reach.ts'
import { aTracedLot, onSale, published } from './hostile-shelf.ts'

/** A desk whose town holds hostile words wherever words can be typed, and which sees what comes of them. */
export async function aHostileDesk() {
  const desk = await aDesk()
  /** Anything that ran, asked or was refused by the policy, with the page it happened on. */
  const findings: string[] = []
  const { page } = await desk.page()
  await watch(page, { home: desk.url, findings })
  await signIn(page, desk.url)
  const town = await aHostileTown(page)
  const second = await aSecond(page, await desk.page(), town)
  const looked = [...town.looked, ...(await hostileReach({ page, second, town }))]
  const line = await onSale(town)
  const lot = await aTracedLot(page, town)
  await published(page, town)
  return {
    desk,
    page,
    town,
    looked,
    findings,
    /** What a cart says of one of the hostile goods, and their lot. */
    line,
    lot,
    watch: (on: Page) => watch(on, { home: desk.url, findings }),
    /** Nothing ran, nothing was asked, no markup came of the words. */
    async isClean(where: string): Promise<void> {
      expect([where, await strangeMarkup(page)]).toEqual([where, []])
      expect(findings).toEqual([])
    },
  }
}

export type HostileDesk = Awaited<ReturnType<typeof aHostileDesk>>

type Scopes = { readonly cooperativeId: string; readonly marketId: string }

/** Another person who may decide what the administrator asks. */
async function aSecond(
  page: Page,
  { page: own }: { readonly page: Page },
  { cooperativeId, marketId }: Scopes,
): Promise<Page> {
  const who = { phone: '0955000778', pin: '591837' }
  const personId = newId('person')
  await call(page, '/trpc/people.add', { id: personId, name: 'Người Hai', ...who })
  const roles = [
    { role: 'treasurer', scopeId: cooperativeId },
    { role: 'commune_officer', scopeId: 'place:99001' },
    { role: 'market_board', scopeId: marketId },
  ]
  for (const role of roles) await call(page, '/trpc/people.giveRole', { personId, ...role })
  await signIn(own, new URL(page.url()).origin, who)
  return own
}

/** Sees scripts that run, policies that are broken, questions to other hosts and windows that open. */
async function watch(
  on: Page,
  { home, findings }: { readonly home: string; readonly findings: string[] },
): Promise<void> {
  await on.exposeFunction('__report', (what: string) => findings.push(`${on.url()}: ${what}`))
  await on.addInitScript(() => {
    const report = (what: string) =>
      (globalThis as unknown as { __report(what: string): void }).__report(what)
    Object.assign(globalThis, { __ran: (nth: number) => report(`ran ${nth}`) })
    document.addEventListener('securitypolicyviolation', (violation) => {
      report(`policy ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`)
    })
  })
  on.on('dialog', (dialog) => {
    findings.push(`${on.url()}: dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  on.on('popup', (popup) => findings.push(`${on.url()}: popup ${popup.url()}`))
  on.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) findings.push(`asked ${url}`)
  })
}

/** Markup that only the hostile words could have brought. */
export function strangeMarkup(on: Page): Promise<readonly string[]> {
  return on.evaluate(() => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    )
    const links = [...document.querySelectorAll('a[href], form[action], iframe[src]')].filter(
      (element) =>
        /^\s*(javascript|data|vbscript):/i.test(
          element.getAttribute('href') ??
            element.getAttribute('action') ??
            element.getAttribute('src') ??
            '',
        ),
    )
    const foreign = [
      ...document.querySelectorAll('iframe, object, embed, base, math, meta[http-equiv=refresh]'),
    ]
    return [...handlers, ...links, ...foreign].map((element) => element.outerHTML.slice(0, 160))
  })
}
