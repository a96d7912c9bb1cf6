import lighthouse from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'

// node run.mjs <port of a browser> <cookie>, pages as JSON on standard input: a line of JSON for each page. Its own
// phone and slow 4G, or its own desktop. A page that is missing on purpose is rated as it stands.
const [port, cookie] = process.argv.slice(2)
let text = ''
for await (const piece of process.stdin) text += piece
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo']
for (const { name, url, factor } of JSON.parse(text)) {
  const flags = {
    port: Number(port),
    logLevel: 'error',
    onlyCategories,
    ignoreStatusCode: true,
    maxWaitForLoad: 20_000,
    extraHeaders: { Cookie: cookie },
  }
  const config = factor === 'desktop' ? desktop : undefined
  const { lhr } = await lighthouse(url, flags, config)
  const scores = onlyCategories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100))
  const shown = (id) => lhr.audits[id]?.displayValue ?? ''
  const weak = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) =>
      score !== null &&
      score < 0.9 &&
      ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode),
  )
  const told = {
    name,
    factor,
    scores,
    paint: shown('largest-contentful-paint'),
    shift: shown('cumulative-layout-shift'),
    bytes: shown('total-byte-weight'),
    weak: weak.map(({ id }) => id),
    error: lhr.runtimeError?.code,
  }
  console.log(JSON.stringify(told))
}
