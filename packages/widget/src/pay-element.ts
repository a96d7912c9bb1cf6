import type { PayRequestView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { Asked } from './ask.ts'
import { h, shadowOf } from './element.ts'
import { follow } from './follow.ts'
import { languageOf } from './language-of.ts'
import { tell, tellError } from './pay-events.ts'
import { serverOf } from './server-of.ts'
import { PAY_STYLE } from './styles.ts'
import { pictureOf, symbolOf } from './symbol.ts'
import { type Texts, textsIn } from './texts.ts'

const TOKEN = /^[A-Za-z0-9_-]{48}$/

/**
 * `<cho40-pay token="…">`: shows the VietQR of one request for money, waits, and says when the bank
 * told of the money. Events: `cho40-paid`, `-short`, `-over`, `-expired`, `-cancelled`, `-error`. They
 * are for the page that a person sees; a shop sends its goods by what its own server heard.
 */
export class PayElement extends HTMLElement {
  static readonly observedAttributes = ['token', 'server', 'lang']
  #stop = new AbortController()
  #last = ''
  #picture: string | undefined
  #status = h('p', { class: 'state', role: 'status', part: 'state' })
  #body = h('div', { part: 'body' })

  connectedCallback(): void {
    this.#begin()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#forgetPicture()
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.#begin()
  }

  #begin(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    this.#last = ''
    const shadow = shadowOf(this, PAY_STYLE)
    shadow.replaceChildren(h('section', { class: 'box', part: 'box' }, this.#body, this.#status))
    this.#body.replaceChildren()
    const text = textsIn(languageOf(this))
    const server = serverOf(this)
    const token = this.getAttribute('token') ?? ''
    if (server === undefined) return this.#fail('no-server', text)
    if (!TOKEN.test(token)) return this.#fail('not-found', text)
    this.#say(text.loading)
    const url = `${server}/widget/v1/requests/${token}`
    follow(url, (answer) => this.#heard(answer, text), this.#stop.signal)
  }

  #heard(answer: Asked<PayRequestView>, text: Texts): void {
    if (!answer.ok) return this.#fail(answer.reason, text)
    const now = JSON.stringify(answer.value)
    const isNews = now !== this.#last
    this.#last = now
    if (!isNews) return
    this.#show(answer.value, text)
    tell(this, answer.value)
  }

  /** What is shown stays: a code that was good a moment ago is good without the server too. */
  #fail(reason: Parameters<typeof tellError>[1]['reason'], text: Texts): void {
    const gone = reason === 'not-found' || reason === 'no-server'
    if (gone) this.#body.replaceChildren()
    this.#last = ''
    this.#say(gone ? text.notFound : text.unreachable, 'bad')
    tellError(this, { reason })
  }

  #say(words: string, how = ''): void {
    this.#status.className = `state ${how}`
    this.#status.textContent = words
  }

  #show(view: PayRequestView, text: Texts): void {
    this.#forgetPicture()
    this.#body.replaceChildren(...(view.to ? this.#transfer(view, view.to, text) : []))
    const [words, how] = saidOf(view, text)
    this.#say(words, how)
  }

  #transfer(view: PayRequestView, to: NonNullable<PayRequestView['to']>, text: Texts): Node[] {
    const amount = formatDong(view.left)
    const symbol = symbolOf(to.payload, text.qr(amount))
    const picture = pictureOf(to.payload)
    this.#picture = picture && URL.createObjectURL(picture)
    const facts: readonly (readonly [string, string])[] = [
      [text.bank, to.bank],
      [text.account, to.number],
      [text.holder, to.holder],
      [text.amount, amount],
      [text.memo, to.memo],
    ]
    const save = { class: 'save', part: 'save', href: this.#picture, download: `${to.memo}.png` }
    return [
      h('h2', { part: 'title' }, text.title(amount)),
      ...(symbol ? [symbol] : []),
      ...(this.#picture === undefined ? [] : [h('a', save, text.save)]),
      h(
        'dl',
        { part: 'facts' },
        ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
      ),
    ]
  }

  #forgetPicture(): void {
    if (this.#picture !== undefined) URL.revokeObjectURL(this.#picture)
    this.#picture = undefined
  }
}

function saidOf(view: PayRequestView, text: Texts): readonly [words: string, how: string] {
  const { state, due, received, left } = view
  if (state === 'paid') return [text.paid(formatDong(due)), 'good']
  if (state === 'over') return [text.over, 'good']
  if (state === 'expired' || state === 'cancelled') return [text[state], 'bad']
  if (view.to === undefined) return [text.closed, 'bad']
  if (state === 'alarm') return [text.alarm, 'bad']
  if (state === 'short') return [text.short(formatDong(received), formatDong(left)), 'bad']
  return [text.waiting, '']
}
