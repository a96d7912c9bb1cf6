import type { VNode } from 'preact'
import { contrast } from './contrast.ts'

const COLOURS = [
  'paper',
  'cloth',
  'ink',
  'stone',
  'line',
  'indigo',
  'indigo-deep',
  'leaf',
  'sky',
  'turmeric',
  'clay',
  'thread-red',
] as const
const TYPES = ['16', '19', '24', '32', '44', '60'] as const
const SPACES = ['space-4', 'space-8', 'space-12', 'space-16', 'space-24', 'touch', 'touch-money']

function valueOf(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim()
}

/** Each colour with its contrast on paper, computed from what the browser really has. */
export function Colours(): VNode {
  const paper = valueOf('paper')
  return (
    <ul class="swatches">
      {COLOURS.map((name) => (
        <li key={name}>
          <span class="swatch" style={{ background: `var(--${name})` }} />
          <b>{name}</b>
          <code>{valueOf(name)}</code>
          <small>{contrast(valueOf(name), paper).toFixed(1)}</small>
        </li>
      ))}
    </ul>
  )
}

export function Types(): VNode {
  return (
    <ul class="types">
      {TYPES.map((size) => (
        <li key={size} style={{ fontSize: `var(--text-${size})` }}>
          <span class="money">45.000 ₫</span> Chợ Thượng Ẩm, Ổ Ữ <small>{size}</small>
        </li>
      ))}
    </ul>
  )
}

export function Spaces(): VNode {
  return (
    <ul class="spaces">
      {SPACES.map((name) => (
        <li key={name}>
          <span class="bar" style={{ width: `var(--${name})` }} />
          <code>
            {name} {valueOf(name)}
          </code>
        </li>
      ))}
    </ul>
  )
}
