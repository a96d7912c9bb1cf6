import '@cho40/design/tokens.css'
import '@cho40/design/base.css'
import '@cho40/design/print.css'
import './css/frame.css'
import './css/parts.css'
import './css/money.css'
import './css/screens.css'
import './css/signs.css'
import './css/coop.css'
import './css/feeds.css'
import './css/access.css'
import './css/adoption.css'
import './css/shop.css'
import './css/looks.css'
import './css/print.css'
import { invariant } from '@cho40/values'
import { render } from 'preact'
import { App } from './app.tsx'
import { wearTheme } from './desk/theme.ts'

const place = document.getElementById('desk')
invariant(place, 'index.html holds the desk')
wearTheme()
render(<App />, place)
