// What each kind of manifest may say. Two readings, for they see different things: the compiler reads each manifest as a value of the
// type of its kind, and so finds fields that are not there; the schemas find texts and numbers that are not allowed.
import ts from 'typescript'
import { fileURLToPath } from 'node:url'

const module = (apiVersion) =>
  apiVersion.startsWith('postgresql.cnpg.io/')
    ? `@kubernetes-models/cloudnative-pg/${apiVersion}`
    : `kubernetes-models/${apiVersion}`

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
}

const typed = (manifests) => {
  const texts = new Map(
    manifests.map((manifest, i) => [
      fileURLToPath(new URL(`manifest-${i}.mts`, import.meta.url)),
      `import type { I${manifest.kind} as Kind } from '${module(manifest.apiVersion)}'\n` +
        `export const manifest: Kind = ${JSON.stringify(manifest, null, 2)}\n`,
    ]),
  )
  const host = ts.createCompilerHost(OPTIONS)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.readFile = (name) => texts.get(name) ?? readFile(name)
  host.getSourceFile = (name, version, ...rest) =>
    texts.has(name) ? ts.createSourceFile(name, texts.get(name), version) : getSourceFile(name, version, ...rest)
  const program = ts.createProgram([...texts.keys()], OPTIONS, host)
  return [...texts.keys()].map((name) => {
    const file = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start, messageText }) => {
        const { line } = file.getLineAndCharacterOfPosition(start)
        return `${ts.flattenDiagnosticMessageText(messageText, ' ')} At: ${file.text.split('\n')[line].trim()}`
      },
    )
  })
}

const allowed = async (manifest) => {
  const Kind = (await import(module(manifest.apiVersion)))[manifest.kind]
  try {
    new Kind(manifest).validate()
    return []
  } catch (error) {
    return [error.message]
  }
}

/** For each manifest, what is wrong with it. */
export const wrongs = async (manifests) => {
  const byTypes = typed(manifests)
  return Promise.all(
    manifests.map(async (manifest, i) => [...byTypes[i], ...(byTypes[i].length > 0 ? [] : await allowed(manifest))]),
  )
}
