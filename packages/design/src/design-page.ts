import { type PictogramName, pictogram, pictogramPaths } from './pictograms.ts'
import { wovenBand } from './woven-band.ts'

export type DesignPageOptions = {
  /** The styles that are shown, tokens.css first; what a page adds of its own comes after. */
  readonly css: string
  readonly theme: 'day' | 'night'
}

type Token = readonly [name: string, value: string]

/** What each colour may be used for; a colour without a use is none of ours. */
const USES: Readonly<Record<string, string>> = {
  paper: 'nền · background',
  cloth: 'thẻ, đầu bảng · cards, table heads',
  ink: 'chữ, số · text, digits',
  stone: 'chữ phụ · secondary text',
  line: 'viền · borders of controls',
  indigo: 'nút chính, liên kết · primary buttons, links',
  'indigo-deep': 'nền đêm · ground at night',
  leaf: 'chỉ tiền ngân hàng đã báo · only money a bank confirmed',
  sky: 'tiền mặt, lời người bán · cash, the seller’s word',
  turmeric: 'đang chờ · waiting',
  clay: 'mất mạng, giữ trong máy · offline, kept on this device',
  'thread-red': 'sai, giả mạo, xoá · mismatch, fraud, destructive',
  white: 'nền mã QR · ground of QR codes',
}

const TONES: readonly (readonly [tone: string, name: PictogramName, words: string])[] = [
  ['leaf', 'tick', 'Đã nhận 45.000 ₫'],
  ['sky', 'cash', 'Đã ghi 20.000 ₫ tiền mặt'],
  ['turmeric', 'waiting', 'Đang chờ tiền về'],
  ['clay', 'offline', 'Mất mạng – vẫn bán được'],
  ['thread-red', 'warning', 'Nhận thiếu, còn 6.000 ₫'],
  ['quiet', 'book', 'Sổ hôm nay đã chốt'],
]

/** The tokens of a style sheet by what they begin with, in its order; a later one of the same name is not shown. */
export function tokensOf(css: string): Token[] {
  const root = css.slice(css.indexOf(':root'), css.indexOf('}', css.indexOf(':root')))
  return Array.from(root.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [
    name,
    value.trim(),
  ])
}

/** One page that shows every token, every pictogram and every component in its states. */
export function designPage({ css, theme }: DesignPageOptions): string {
  const tokens = tokensOf(css)
  const starting = (part: string): Token[] => tokens.filter(([name]) => name.startsWith(part))
  const colours = tokens.filter(([, value]) => value.startsWith('#'))
  return `<!doctype html>
<html lang="vi" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chợ 4.0 – ngôn ngữ thiết kế</title>
<style>${css}${OWN}</style>
</head>
<body>
<div class="woven"></div>
<main class="design">
<h1>Ngôn ngữ thiết kế · Design language</h1>
${section('Màu · Colours', `<ul class="swatches">${colours.map(swatch).join('')}</ul>`)}
${section('Chữ · Type', starting('text-').map(sample).join(''))}
${section('Khoảng · Space', [...starting('space-'), ...starting('touch'), ...starting('radius')].map(bar).join(''))}
${section('Nét khác · Line, shadow, motion', facts(tokens))}
${section('Dải thổ cẩm · Woven band', wovenBand(320))}
${section('Hình · Pictograms', `<ul class="pictograms">${names().map(drawn).join('')}</ul>`)}
${section('Nút · Buttons', buttons())}
${section('Trạng thái · States', TONES.map(strip).join(''))}
${section('Phím và ô · Keys and fields', `${keys()}${fields()}`)}
${section('Số tiền và sổ · Amounts and rows', rows())}
</main>
</body>
</html>
`
}

function section(title: string, body: string): string {
  return `<section><h2>${title}</h2>${body}</section>`
}

function swatch([name, value]: Token): string {
  return `<li><span style="background:var(--${name})"></span><b>--${name}</b> ${value}<br><small>${USES[name] ?? ''}</small></li>`
}

function sample([name, value]: Token): string {
  return `<p style="font-size:var(--${name});line-height:var(--leading)">Chợ phiên ễ ử ặ 45.000 ₫ <small class="token">--${name} ${value}</small></p>`
}

function bar([name, value]: Token): string {
  const shape = name.startsWith('radius')
    ? `width:64px;height:32px;border-radius:var(--${name})`
    : `width:var(--${name});height:16px`
  return `<p class="bar"><span style="${shape}"></span><b>--${name}</b> ${value}</p>`
}

const SHOWN_ELSEWHERE = /^(text|space|touch|radius)/

function facts(tokens: readonly Token[]): string {
  const others = tokens.filter(
    ([name, value]) => !SHOWN_ELSEWHERE.test(name) && !value.startsWith('#'),
  )
  return `<dl class="facts">${others
    .map(([name, value]) => `<div><dt>--${name}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>`
}

function names(): PictogramName[] {
  return Object.keys(pictogramPaths) as PictogramName[]
}

function drawn(name: PictogramName): string {
  return `<li>${pictogram(name)}<small>${name}</small></li>`
}

function buttons(): string {
  const kinds = ['', 'primary', 'of-money', 'of-money primary', 'of-money of-thread-red']
  const all = kinds.flatMap((kind) => [
    `<button type="button" class="button ${kind}">${pictogram('code')}Tạo mã QR</button>`,
    `<button type="button" class="button ${kind}" aria-disabled="true">${pictogram('code')}Tạo mã QR</button>`,
  ])
  const focused = '<button type="button" class="button focused">Đang chọn</button>'
  return `<p class="row-of">${[...all, focused].join('')}</p>`
}

function strip([tone, name, words]: (typeof TONES)[number]): string {
  return `<div class="strip on-${tone}">${pictogram(name)}<span>${words}</span></div>`
}

function keys(): string {
  const twelve = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '000', '0', pictogram('erase')]
  const drawnKeys = twelve.map((key) => `<button type="button" class="key money">${key}</button>`)
  return `<div class="keys">${drawnKeys.join('')}</div>`
}

function fields(): string {
  return (
    '<label class="field"><span>Số điện thoại</span><input value="0900000001"></label>' +
    '<label class="field now"><span>Mã PIN</span><input type="password" value="404040"></label>' +
    '<p class="problem">Sai số hoặc mã PIN, còn 4 lần</p>'
  )
}

function rows(): string {
  return (
    '<p class="amount money">1.250.000 ₫</p>' +
    `<ul class="rows"><li class="row"><span class="mark on-leaf">${pictogram('tick')}</span>` +
    '<span class="when money">07:42</span><span class="what">đã nhận</span><span class="money">45.000</span></li>' +
    `<li class="row"><span class="mark on-turmeric">${pictogram('waiting')}</span>` +
    '<span class="when money">07:45</span><span class="what">chờ tiền</span><span class="money">120.000</span></li></ul>'
  )
}

/** What only this page needs to lay its samples out. */
const OWN = `
.design{display:grid;gap:24px;max-width:720px;margin:0 auto;padding:16px}
.design section{display:grid;gap:8px}
.design ul{list-style:none}
.swatches,.pictograms{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:12px}
.pictograms{grid-template-columns:repeat(auto-fill,minmax(96px,1fr))}
.pictograms li{display:grid;justify-items:center}
.swatches span{display:block;height:48px;border:1px solid var(--line);border-radius:var(--radius-desk)}
.design .token{font-size:1rem;color:var(--stone)}
.design .bar{display:flex;gap:12px;align-items:center}
.design .bar span{background:var(--indigo)}
.design .row-of{display:flex;flex-wrap:wrap;gap:12px}
.design .focused{outline:3px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px var(--turmeric)}
`
