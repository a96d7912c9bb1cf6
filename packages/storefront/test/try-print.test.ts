import { writeFileSync } from 'node:fs'
import { openBrowser } from '@cho40/testing/browser'
import { test } from 'vitest'
import { signHtml, signPdf } from '../src/print/index.ts'
import { aSign, FONTS, LONGEST } from './a-sign.ts'
import { pagesOf, readCode } from './pictures.ts'

test('draw', async () => {
  const signs = { plain: aSign(), demo: aSign({ demo: true }), longest: LONGEST }
  const browser = await openBrowser()
  for (const [name, sign] of Object.entries(signs)) {
    for (const format of ['a6', 'a4x4'] as const) {
      const pdf = await signPdf(sign, { format, fonts: FONTS })
      const pages = await pagesOf(pdf, format === 'a6' ? 150 : 100)
      console.log(
        name,
        format,
        pdf.length,
        pages.length,
        pages.map((p) => [p.size, readCode(p.picture)]),
      )
      writeFileSync(`/tmp/print-${name}-${format}.png`, pages[0]?.png ?? '')
      const page = await browser.newPage()
      const { html } = await signHtml(sign, format)
      await page.setContent(html)
      const printed = await page.pdf({ preferCSSPageSize: true, printBackground: false })
      const web = await pagesOf(printed, format === 'a6' ? 150 : 100)
      console.log(
        '  html',
        html.length,
        printed.length,
        web.length,
        web.map((p) => [p.size, readCode(p.picture)]),
      )
      writeFileSync(`/tmp/print-${name}-${format}-html.png`, web[0]?.png ?? '')
      await page.close()
    }
  }
  await browser.close()
})
