// Reads a folder of manifests as Kustomize does, as far as these use it: resources, patches, generated config maps. A folder with
// anything else is refused, and so is one with a file that its kustomization.yaml does not name.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'

const FIELDS = ['apiVersion', 'kind', 'namespace', 'resources', 'configMapGenerator', 'labels', 'images', 'patches']

/** A file's documents as `{ source, manifest }`, in the YAML of Kubernetes, where 0440 is octal. A key that is there twice is an error. */
const documents = (text, source) =>
  parseAllDocuments(text, { version: '1.1' }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${source}: ${document.errors[0].message}`)
    return { source, manifest: document.toJS() }
  })

const settings = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const named = (list) => list.every((each) => isObject(each) && 'name' in each)

/** Objects are merged, lists of named things by name, everything else is replaced. */
const merge = (target, patch) => {
  if (isObject(target) && isObject(patch)) {
    const merged = { ...target }
    for (const [key, value] of Object.entries(patch)) merged[key] = key in target ? merge(target[key], value) : value
    return merged
  }
  if (Array.isArray(target) && Array.isArray(patch) && named(target) && named(patch)) {
    const names = new Set(target.map((each) => each.name))
    return [
      ...target.map((each) => patch.filter((other) => other.name === each.name).reduce(merge, each)),
      ...patch.filter((each) => !names.has(each.name)),
    ]
  }
  return patch
}

const same = (one, other) => one.kind === other.kind && one.metadata.name === other.metadata.name

/** The manifests of a folder, each with the file that it is from. */
export const read = (folder) => {
  const text = (name) => readFileSync(join(folder, name), 'utf8')
  const plan = parse(text('kustomization.yaml'))
  const unknown = Object.keys(plan).filter((field) => !FIELDS.includes(field))
  if (unknown.length > 0) throw new Error(`${folder}/kustomization.yaml: ${unknown} is not known here`)

  const folders = (plan.resources ?? []).filter((name) => name.startsWith('../'))
  const files = (plan.resources ?? []).filter((name) => !name.startsWith('../'))
  const patches = (plan.patches ?? []).map(({ path }) => path)
  const generators = plan.configMapGenerator ?? []
  const used = new Set(['kustomization.yaml', ...files, ...patches, ...generators.flatMap(({ envs }) => envs)])
  const left = readdirSync(folder).filter((name) => !used.has(name))
  if (left.length > 0) throw new Error(`${folder}/kustomization.yaml does not name ${left}`)

  let set = [
    ...folders.flatMap((name) => read(join(folder, name))),
    ...files.flatMap((name) => documents(text(name), join(folder, name))),
  ]
  for (const { name, behavior, envs } of generators) {
    const data = Object.assign({}, ...envs.map((file) => settings(text(file))))
    const generated = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data }
    const before = set.find(({ manifest }) => same(manifest, generated))
    if ((behavior === 'merge') !== (before !== undefined)) throw new Error(`${folder}: config map ${name}: ${behavior}`)
    if (before) before.manifest.data = { ...before.manifest.data, ...data }
    else set.push({ source: join(folder, 'kustomization.yaml'), manifest: generated })
  }
  for (const { source, manifest } of patches.flatMap((name) => documents(text(name), join(folder, name)))) {
    if (!set.some((each) => same(each.manifest, manifest))) throw new Error(`${source}: there is nothing to patch`)
    set = set.map((each) =>
      same(each.manifest, manifest)
        ? { source: `${each.source} with ${source}`, manifest: merge(each.manifest, manifest) }
        : each,
    )
  }
  return set
}

/** The same as kubectl makes them; nothing where there is no kubectl. */
export const render = (folder) => {
  const { error, status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' })
  if (error?.code === 'ENOENT') return undefined
  if (error || status !== 0) throw new Error(`kubectl kustomize ${folder}: ${error ?? stderr}`)
  return documents(stdout, `kubectl kustomize ${folder}`)
}
