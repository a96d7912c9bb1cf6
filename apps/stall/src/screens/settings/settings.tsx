import type { VNode } from 'preact'
import { Head } from '../../parts/head.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { LANGUAGES } from '../../text/languages.ts'
import { setupTextOf, speakSetup } from '../../text/setup-text.ts'
import { changeLanguage, signOut } from '../../till/leave.ts'
import { choosePin, removePin } from '../../till/pin.ts'
import { press } from '../../till/press.ts'
import { ordersOf, seesTotals } from '../../till/role.ts'
import { changeTheme, typeInThousands } from '../../till/theme.ts'
import type { Till } from '../../till/till.ts'
import { HelpPart } from './help.tsx'
import { Voice } from './voice.tsx'

export function SettingsScreen({ till }: { till: Till }): VNode {
  const { stall, session, language } = till.state
  const text = setupTextOf(till.state)
  return (
    <>
      <Head till={till} />
      <main class="settings">
        <h1 tabIndex={-1}>{text['settings.title']}</h1>
        <section>
          <h2>{text['settings.language']}</h2>
          <div class="choices">
            {LANGUAGES.map(({ code, name }) => (
              <button
                key={code}
                type="button"
                class={`button ${code === language ? 'primary' : ''}`}
                lang={code}
                aria-pressed={code === language}
                onClick={() => void changeLanguage(till, code)}
              >
                {name}
              </button>
            ))}
          </div>
        </section>
        <Themes till={till} />
        <Thousands till={till} />
        <Voice till={till} />
        <BookPin till={till} />
        <OwnStall till={till} />
        {stall && (
          <section>
            <h2>{text['settings.account']}</h2>
            <p>
              <b>{stall.account.holderName}</b>
            </p>
            <p class="quiet">
              {stall.account.bankName} •••• {stall.account.number.slice(-4)}
            </p>
            <a class="button" href="#account">
              {text['account.open']}
            </a>
          </section>
        )}
        <section>
          <h2>
            <Pictogram name="shield" />
            {text['see.title']}
          </h2>
          <p>{text['see.body']}</p>
          <a class="button" href="#see">
            {text['see.open']}
          </a>
        </section>
        <HelpPart till={till} />
        <section>
          <p class="quiet">{session?.name}</p>
          <a class="button" href="#khoi-phuc">
            {text['rescue.title']}
          </a>
          <Leave till={till} />
        </section>
      </main>
      <Tabs till={till} />
    </>
  )
}

/** What is set up once for the stall. */
function OwnStall({ till }: { till: Till }): VNode {
  const text = setupTextOf(till.state)
  return (
    <section>
      <h2>
        <Pictogram name="stall" />
        {text['settings.stall']}
      </h2>
      <a class="button" href="#prices">
        {text['prices.open']}
      </a>
      {seesTotals(till.state) && (
        <a class="button" href={ordersOf(till.state)}>
          {text['orders.open']}
        </a>
      )}
      <a class="button" href="#sign">
        {text['sign.title']}
      </a>
      <a class="button" href="#pair">
        {text['pair.open']}
      </a>
    </section>
  )
}

/** For sunlight, and for markets before dawn. */
function Themes({ till }: { till: Till }): VNode {
  const { theme } = till.state
  const text = setupTextOf(till.state)
  return (
    <section>
      <h2>{text['settings.theme']}</h2>
      <div class="choices">
        {(['day', 'night'] as const).map((name) => (
          <button
            key={name}
            type="button"
            class={`button ${name === theme ? 'primary' : ''}`}
            aria-pressed={name === theme}
            onClick={() => void changeTheme(till, name)}
          >
            {text[`theme.${name}`]}
          </button>
        ))}
      </div>
    </section>
  )
}

/** Where nothing costs less than a thousand, three keys fewer a sale. */
function Thousands({ till }: { till: Till }): VNode {
  const { thousands = false } = till.state
  const text = setupTextOf(till.state)
  return (
    <section class="thousands">
      <h2>{text['thousands.title']}</h2>
      <div class="choices">
        {[false, true].map((way) => (
          <button
            key={String(way)}
            type="button"
            class={`button ${way === thousands ? 'primary' : ''}`}
            aria-pressed={way === thousands}
            onClick={() => void typeInThousands(till, way)}
          >
            {text[way ? 'thousands.on' : 'thousands.off']}
          </button>
        ))}
      </div>
      <p class="quiet">{text['thousands.body']}</p>
    </section>
  )
}

/** The lock on the book. Selling never asks for it. */
function BookPin({ till }: { till: Till }): VNode | null {
  const { pin } = till.state
  const text = setupTextOf(till.state)
  if (pin === undefined) return null
  // A lock that is shut is opened at the book; only then can it be changed here.
  const mayChange = !pin.isSet || pin.open
  return (
    <section class="book-pin">
      <h2>{text['pin.title']}</h2>
      <p class="quiet">{text['pin.body']}</p>
      {mayChange ? (
        <div class="choices">
          <button type="button" class="button" onClick={() => choosePin(till, true)}>
            {text[pin.isSet ? 'pin.change' : 'pin.set']}
          </button>
          {pin.isSet && (
            <button type="button" class="button" onClick={() => press(till, () => removePin(till))}>
              {text['pin.remove']}
            </button>
          )}
        </div>
      ) : (
        <p>{text['pin.first']}</p>
      )}
    </section>
  )
}

/** The book must reach the market before the phone changes hands. */
function Leave({ till }: { till: Till }): VNode {
  const { unsent } = till.state
  const text = setupTextOf(till.state)
  return (
    <>
      <p role="status">
        {unsent > 0 ? speakSetup(text)('settings.stay', { n: unsent }) : text['off.sent']}
      </p>
      <button
        type="button"
        class="button"
        aria-disabled={unsent > 0}
        onClick={() => press(till, () => signOut(till))}
      >
        {text['settings.out']}
      </button>
    </>
  )
}
