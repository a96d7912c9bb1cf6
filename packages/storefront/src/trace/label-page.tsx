/** @jsxImportSource hono/jsx */
import type { TraceView } from '@cho40/contract'
import { invariant } from '@cho40/values'
import { drawQr, qrSvg } from '@cho40/vietqr/symbol'
import { raw } from 'hono/html'
import { dayText, say } from '../language.ts'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import { labelStyle } from './label-style.ts'

/** Twenty-four labels of 63.5 × 33.9 mm, three across: the commonest sheet of stickers. */
const LABELS = 24

/**
 * A sheet of labels for the packs of a lot, each with the code that opens its trace. True to the
 * millimetre when printed at 100 %; level Q, since a pack is touched and gets wet.
 */
export async function labelPage(
  visit: Visit,
  { trace, url }: { readonly trace: TraceView; readonly url: string },
): Promise<string> {
  const { language } = visit
  const words = pagesText(language)
  const symbol = drawQr(url, { level: 'Q', quietZone: 4 })
  invariant(symbol.ok, 'the address of a trace fits a QR symbol')
  const svg = qrSvg(symbol.value, { title: say(words.labelQr, { number: trace.number }) })
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{say(words.labelTitle, { product: trace.product })}</title>
        <link rel="icon" href="data:," />
        <style>{raw(labelStyle)}</style>
      </head>
      <body>
        <header>
          <h1>{say(words.labelTitle, { product: trace.product })}</h1>
          <p>{words.labelHow}</p>
        </header>
        <main class="paper" aria-label={words.labelScan} tabindex={0}>
          <div class="sheet">
            {Array.from({ length: LABELS }, (_, at) => (
              <article class="label" aria-hidden={at > 0 ? 'true' : undefined}>
                <div class="qr">{raw(svg)}</div>
                <div class="said">
                  <p class="name">{trace.product}</p>
                  <p>
                    {words.traceLot}: <b>{trace.number}</b>
                  </p>
                  {trace.details.netContent !== undefined && (
                    <p class="brief">{trace.details.netContent}</p>
                  )}
                  {trace.expiresOn !== null && (
                    <p>
                      {words.traceExpires}: {dayText(trace.expiresOn, language)}
                    </p>
                  )}
                  <p class="scan">{words.labelScan}</p>
                </div>
              </article>
            ))}
          </div>
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${String(await page)}`
}
