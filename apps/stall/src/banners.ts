import { speakIn, textOf } from './text/text-of.ts'
import { roleAt } from './till/role.ts'
import type { Till } from './till/till.ts'

/**
 * What every screen says above everything: somebody of the digital team sells for the vendor, or somebody
 * asks that the money go elsewhere.
 */
export function showBanners(till: Till): void {
  const { session, stall, accountChange } = till.state
  const say = speakIn(textOf(till.state))
  const helping =
    session && roleAt(till.state) === 'helper'
      ? say('help.banner', { name: session.name, number: stall?.number })
      : undefined
  const moving =
    session && accountChange
      ? say('account.asked', { x: accountChange.before.number, y: accountChange.after.number })
      : undefined
  show('helping', helping)
  show('moving', moving, '#account')
}

function show(name: string, words: string | undefined, address?: string): void {
  const before = document.querySelector(`.banner.${name}`)
  if (words === undefined) return before?.remove()
  if (before !== null) {
    const said = before.firstElementChild ?? before
    if (said.textContent !== words) said.textContent = words
    return
  }
  const banner = document.createElement('aside')
  banner.className = `banner ${name}`
  if (address === undefined) banner.textContent = words
  else {
    const link = document.createElement('a')
    link.href = address
    link.textContent = words
    banner.append(link)
  }
  document.body.prepend(banner)
}
