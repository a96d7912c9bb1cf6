import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { anchorOf, htmlOf } from './html.ts'

const links = { address: (target: string) => (target.startsWith('no') ? undefined : target) }
const html = (text: string) => htmlOf(blocksOf(text), links)

test('what docs write becomes what a browser shows', () => {
  expect(html('# A **b** `c`\n\ntwo\nlines, [to](x.md#y)')).toBe(
    '<h1 id="a-b-c">A <strong>b</strong> <code>c</code></h1>\n<p>two lines, <a href="x.md#y">to</a></p>',
  )
  expect(html('- one\n- two\n  on\n\n  ```sh\n  run  it\n  ```\n- three')).toBe(
    '<ul><li>one</li><li>two on<pre tabindex="0"><code>run  it</code></pre></li><li>three</li></ul>',
  )
  expect(html('1. a\n2. b')).toBe('<ol><li>a</li><li>b</li></ol>')
  expect(html('| a | b |\n| --- | --- |\n| `x\\|y` | |')).toContain(
    '<tr><td><code>x|y</code></td><td></td></tr>',
  )
  expect(html('![Phiếu](p.png) <https://cho.example/a?b=1&c>')).toBe(
    '<p><img src="p.png" alt="Phiếu" loading="lazy"> <a href="https://cho.example/a?b=1&amp;c">https://cho.example/a?b=1&amp;c</a></p>',
  )
  expect(html('<!-- not run: a reason -->\n> said\n\n---')).toBe(
    '<blockquote><p>said</p></blockquote>\n<hr>',
  )
})

test('nothing of a text becomes markup of its own', () => {
  const hostile = '<script>alert(1)</script> "x" & `<b>` [a](<b>) ![q"](x"y.png)'
  const shown = html(hostile)
  expect(shown).not.toMatch(/<script|<b>/)
  expect(shown).not.toMatch(/"x"y/)
  expect(html('[words](nowhere.md)')).toBe('<p>words</p>')
  expect(html('a*b*c 2 * 3 * 4 snake_case_name')).toBe('<p>a*b*c 2 * 3 * 4 snake_case_name</p>')
})

test('a heading is found under the name that links write', () => {
  expect(anchorOf('One payment, from the tap to the proof')).toBe(
    'one-payment-from-the-tap-to-the-proof',
  )
  expect(anchorOf('`<cho40-pay>`')).toBe('cho40-pay')
  expect(anchorOf('Chốt sổ – đúng từng đồng')).toBe('chốt-sổ--đúng-từng-đồng')
})
