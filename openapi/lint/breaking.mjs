// Contract rule 36: a change that breaks clients of the last release needs a version that says so: a new major, or
// a new minor while the major is 0. The last release's document is openapi/released.json, put there by the release.
//
//   node breaking.mjs                the check
//   node breaking.mjs --self-test    whether the check still sees what it is there to see
import { existsSync, readFileSync } from 'node:fs'
import { compareOpenApi } from 'api-smart-diff'

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

/** Where `after` breaks what clients of `before` rely on. */
const breaks = (before, after) =>
  compareOpenApi(before, after)
    .diffs.filter((change) => change.type === 'breaking' && change.path[0] === 'paths')
    .map((change) => change.path.join(' '))

/** `1.2.3` is the series `1`; `0.2.3` the series `0.2`. */
const series = (version) => version.split('-')[0].split('.').slice(0, version.startsWith('0.') ? 2 : 1).join('.')

const selfTest = () => {
  const current = read('openapi.json')
  const changed = (change) => {
    const copy = structuredClone(current)
    change(copy)
    return breaks(current, copy)
  }
  const schemas = (document) => document.components.schemas
  const harmless = [
    changed(() => {}),
    changed((d) => (schemas(d).ProgrammeSummary.properties.extra = { type: 'string' })),
    changed((d) => (schemas(d).RegisterRequest.properties.extra = { type: 'string' })),
  ]
  const harmful = [
    changed((d) => delete d.paths['/api/v1/calendar']),
    changed((d) => delete schemas(d).ProgrammeSummary.properties.name),
    changed((d) => (schemas(d).ProgrammeSummary.properties.name = { type: 'integer' })),
    changed((d) => {
      schemas(d).RegisterRequest.properties.extra = { type: 'string' }
      schemas(d).RegisterRequest.required.push('extra')
    }),
    changed((d) => schemas(d).Audience.enum.pop()),
    changed((d) => (schemas(d).RegisterRequest.properties.name.maxLength = 10)),
  ]
  return harmless.every((found) => found.length === 0) && harmful.every((found) => found.length > 0)
}

if (process.argv.includes('--self-test')) {
  console.log(selfTest() ? 'the check for breaking changes sees what it should' : 'the check for breaking changes is blind')
  process.exit(selfTest() ? 0 : 1)
}
if (!existsSync(new URL('../released.json', import.meta.url))) {
  console.log('nothing is released yet, so nothing can be broken')
  process.exit(0)
}
const [released, current] = [read('released.json'), read('openapi.json')]
const found = breaks(released, current)
if (found.length > 0 && series(released.info.version) === series(current.info.version)) {
  console.error(`${found.length} changes break clients of ${released.info.version}:`, ...found.map((place) => `\n  ${place}`))
  process.exit(1)
}
console.log(`${found.length} breaking changes since ${released.info.version}; the version is ${current.info.version}`)
