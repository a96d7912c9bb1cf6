import type { MemberId } from '@cho40/contract'
import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import { aCooperative, brings, FOUNDED, withFounders } from '../testing/a-cooperative.ts'
import { openTwoServers } from '../testing/each-dialect.ts'
import { verify } from '../verify.ts'
import { capitalByMember } from './holdings.ts'
import { pledgeCapital } from './pledge-capital.ts'

test('two servers change capital at once: each sees the total the other left', async () => {
  const [one, two] = await openTwoServers()
  const coop = await aCooperative(one)
  const ids = (await withFounders(one, coop, [28, 18, 18, 18, 18])) as [MemberId, ...MemberId[]]
  const adds = (deps: typeof one, memberId: MemberId, amount: number) =>
    pledgeCapital(deps, {
      id: deps.ids.make('capital'),
      cooperativeId: coop.id,
      day: FOUNDED,
      pledges: [{ memberId, amount: dong(amount) }],
      by: coop.by,
    })
  // Alone the first could add 2 of 100; not a second time, whoever comes first.
  const asked = await Promise.all([
    adds(one, ids[0], 2),
    adds(two, ids[0], 2),
    adds(one, ids[0], 2),
    adds(two, ids[0], 2),
  ])
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  const owed = [one, two, one, two].map((deps) =>
    brings(deps, coop, { memberId: ids[0], amount: dong(2) }),
  )
  expect((await Promise.all(owed)).filter(({ ok }) => ok)).toHaveLength(1)
  expect((await capitalByMember(two, coop.id)).get(ids[0])).toMatchObject({ pledged: 30, paid: 30 })
  expect(await verify(one)).toMatchObject({ clean: true })
  await two.close()
  await one.close()
})
