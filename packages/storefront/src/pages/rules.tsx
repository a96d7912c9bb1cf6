/** @jsxImportSource hono/jsx */
import { Frame } from '../parts/frame.ts'
import { paragraphsOf, RULES_PATH } from '../rules.ts'
import { reportText } from '../text/report-text.ts'
import type { Visit } from '../visit.ts'

type RulesProps = { readonly visit: Visit; readonly text: string; readonly demo: boolean }

/** The regulations of who runs this shop, in their own words and language. */
export function Rules({ visit, text, demo }: RulesProps) {
  const words = reportText(visit.language)
  return (
    <Frame
      visit={visit}
      title={`${words.rules} – ${visit.text.site}`}
      description={visit.text.description}
      path={RULES_PATH}
      demo={demo}
    >
      <div class="head">
        <h1>{words.rules}</h1>
        {demo && <p class="warning">{words.rulesDemo}</p>}
      </div>
      <div class="head" lang="vi">
        {paragraphsOf(text).map((one) => (
          <p class="story">{one}</p>
        ))}
      </div>
    </Frame>
  )
}
