import lighthouse from 'lighthouse'

// node run.mjs <port of a browser> <address>...: one line of figures a page, with Lighthouse's own phone and 4G.
const [port, ...urls] = process.argv.slice(2)
const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo']
for (const url of urls) {
  const { lhr } = await lighthouse(url, { port: Number(port), logLevel: 'error', onlyCategories })
  const scores = onlyCategories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100))
  const paint = lhr.audits['largest-contentful-paint']?.displayValue
  const bytes = lhr.audits['total-byte-weight']?.displayValue
  const shift = lhr.audits['cumulative-layout-shift']?.displayValue
  console.log(
    `${new URL(url).pathname}: ${scores.join(' / ')}; paint ${paint}; shift ${shift}; ${bytes}`,
  )
  const weak = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) =>
      score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
  )
  for (const { id, displayValue = '' } of weak) console.log(`  below 90: ${id} ${displayValue}`)
}
