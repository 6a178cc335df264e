import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
__webpack_unused_export__ = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
__webpack_unused_export__ = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 6689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ expectedCache)
});

// UNUSED EXPORTS: githubCache

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/adapters/cache-log.js
/**
 * What @actions/cache says only to the log: why it restored or saved nothing, and how large the archive is.
 * The texts are those of version 6.3.0, lib/cache.js; an unknown one still ends as a fault with its own words.
 */
/**
 * Runs a call of the library and returns its result with what it said. Its warnings and errors become plain lines:
 * a run may show ten of each, and the report of the action that asked says it once.
 */
async function overhear(call) {
    const lines = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk, ...rest) => {
        if (typeof chunk !== 'string')
            return write(chunk, ...rest);
        lines.push(...chunk.split(/\r?\n/));
        return write(chunk.replace(/^::(?:warning|error)[^:]*::/gm, ''), ...rest);
    };
    try {
        return { result: await call(), heard: interpret(lines) };
    }
    finally {
        process.stdout.write = write;
    }
}
/** Reads what the library wrote, workflow commands included. */
function interpret(lines) {
    const find = (pattern) => firstGroup(lines, pattern);
    const reservation = find(/^::debug::Failed to reserve cache: (?:Error: )?(.*)/);
    const fault = find(/^(?:::(?:warning|error)::)?Failed to (?:save|restore): (.*)/);
    const warning = find(/^::(?:warning|error)::(.*)/);
    const forbidden = find(/^Cache (?:save|restore) skipped: (.*)/) ?? find(/(cache (?:read|write) denied:.*)/);
    const bytes = find(/^Cache Size: .*\((\d+) B\)/) ?? find(/^::debug::File Size: (\d+)/);
    const why = reservation ?? fault ?? warning;
    return {
        ...(why === undefined ? {} : { fault: why }),
        ...(forbidden === undefined ? {} : { forbidden }),
        isTaken: isTaken(`${reservation ?? ''} ${fault ?? ''}`),
        isDamaged: isUnpacking(fault),
        ...(bytes === undefined ? {} : { archiveBytes: Number(bytes) }),
    };
}
// Version 2 answers a taken key by 409, version 1 by this sentence; both services use it for nothing else.
function isTaken(text) {
    return /\(409\)|already exists/i.test(text);
}
// Of a restore, only tar and the program that decompresses are processes (lib/internal/tar.js, `execCommands`).
function isUnpacking(fault = '') {
    return /^\S+ failed with error: The process '/.test(fault);
}
function firstGroup(lines, pattern) {
    for (const line of lines) {
        const group = pattern.exec(line)?.[1];
        if (group !== undefined)
            return decode(group);
    }
    return undefined;
}
// Workflow commands escape these in their text (@actions/core, command.ts).
function decode(text) {
    const plain = text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');
    // It becomes part of a sentence of ours.
    return plain.trim().replace(/\.$/, '');
}

// EXTERNAL MODULE: ./build/adapters/first-programs.js
var first_programs = __nccwpck_require__(2573);
;// CONCATENATED MODULE: ./build/adapters/cache.js



/**
 * GitHub's cache service by @actions/cache, which is loaded only when it is first used.
 * The library reports most faults as log lines and a missing result; what it logs tells them apart.
 */
const githubCache = { restore, save, has };
/**
 * The same for an action that asks the cache in every run: its library is loaded while the first programs run, and the
 * first question waits until they do.
 */
function expectedCache() {
    const started = (0,first_programs/* firstPrograms */.E)();
    void started.then(async () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8509))).catch(() => undefined);
    return {
        ...githubCache,
        restore: async (...question) => {
            await started;
            return restore(...question);
        },
    };
}
async function restore(paths, key, prefixes) {
    const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return unavailable;
    try {
        const { result, heard } = await overhear(async () => restoreCache([...paths], key, [...prefixes], patience));
        if (result === undefined)
            return whyNothing(heard);
        return { status: result === key ? 'hit' : 'partial', key: result, ...sizeOf(heard) };
    }
    catch (error) {
        return { status: 'failed', why: (0,errors/* messageOf */.bD)(error) };
    }
}
async function save(paths, key) {
    const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return unavailable;
    try {
        const { result, heard } = await overhear(async () => saveCache([...paths], key));
        return result === -1 ? whyNotSaved(heard) : { status: 'saved', ...sizeOf(heard) };
    }
    catch (error) {
        return { status: 'failed', why: (0,errors/* messageOf */.bD)(error) };
    }
}
async function has(paths, key) {
    const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return false;
    try {
        const { result } = await overhear(async () => restoreCache([...paths], key, [], { lookupOnly: true }));
        return result === key;
    }
    catch {
        return false;
    }
}
// A download that stands still (actions/cache#1234, #720) would hold the job for the library's ten minutes for each 128
// MiB; installing is faster long before. SEGMENT_DOWNLOAD_TIMEOUT_MINS, which the library reads itself, goes before.
const patience = { segmentTimeoutInMs: 180_000 };
const unavailable = {
    status: 'unavailable',
    why: 'this runner offers no cache service',
};
function whyNothing({ fault, forbidden, isDamaged }) {
    if (forbidden !== undefined)
        return { status: 'unavailable', why: forbidden };
    if (fault === undefined)
        return { status: 'miss' };
    return { status: 'failed', why: fault, ...(isDamaged ? { isDamaged } : {}) };
}
// The library answers -1 when another job has reserved the key, when it may not write, and when it failed softly.
function whyNotSaved({ fault, forbidden, isTaken }) {
    if (forbidden !== undefined)
        return { status: 'unavailable', why: forbidden };
    if (isTaken || fault === undefined)
        return { status: 'exists' };
    return { status: 'failed', why: fault };
}
function sizeOf({ archiveBytes }) {
    return archiveBytes === undefined ? {} : { archiveBytes };
}


/***/ }),

/***/ 2573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ firstPrograms)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3053);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8500);


// Milliseconds. Those that are asked side by side start within a few of each other; where none is asked, nothing waits long.
const othersStarted = 10;
const noneStarted = 50;
/**
 * Resolves once the first programs run. Loading a client of the network holds this process for up to a tenth of a second;
 * by then it should only be waiting for answers.
 */
async function firstPrograms() {
    const programs = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)('child_process');
    const { promise: first, resolve } = Promise.withResolvers();
    programs.subscribe(resolve);
    await Promise.race([first, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(noneStarted)]);
    programs.unsubscribe(resolve);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(othersStarted);
}


/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/adapters/github-errors.js

/** Runs a request; a refusal says what was to be done and which permission does it. */
async function explained([doing, permission], request) {
    try {
        return await request();
    }
    catch (error) {
        throw explain(error, doing, permission);
    }
}
/** Returns the HTTP status that an error of the client carries. */
function statusOf(error) {
    return error instanceof Error && 'status' in error ? error.status : undefined;
}
/**
 * Returns what an error of the client means. GitHub's documented answers: 401 bad token, 403 or 404 when the token may
 * not see it ("Troubleshooting the REST API").
 */
function explain(error, doing, permission) {
    const status = statusOf(error);
    if (status === 401) {
        return new errors/* UserError */.yo({
            what: "GitHub's API refused the token",
            why: (0,errors/* messageOf */.bD)(error),
            fix: 'Leave `token` at its default, or store a token that has not expired.',
        });
    }
    if (status === 403 || status === 404) {
        return new errors/* UserError */.yo({
            what: `GitHub's API does not let this token ${doing}`,
            why: (0,errors/* messageOf */.bD)(error),
            fix: `Give the job \`permissions: { ${permission} }\`.`,
        });
    }
    return new errors/* ActionError */.lZ({
        what: "GitHub's API did not answer as expected",
        why: (0,errors/* messageOf */.bD)(error),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/adapters/github-deployments.js

// A deploy never waits longer than this for its record.
const requestTimeout = 5000;
// Earlier deployments that are looked at: whoever came before has retired the older ones.
const retired = 5;
const permission = ['write deployments', 'deployments: write'];
/** Deployments and their statuses by GitHub's REST API. */
function deploymentsOf(client) {
    return {
        create: async (request) => explained(permission, async () => create(await client(), request)),
        addStatus: async (repository, id, status) => explained(permission, async () => {
            const { rest } = await client();
            await rest.repos.createDeploymentStatus({
                ...at(repository),
                deployment_id: id,
                state: status.state,
                // GitHub takes no longer one.
                description: status.description.slice(0, 140),
                ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
                ...(status.logUrl === '' ? {} : { log_url: status.logUrl }),
            });
        }),
        retireBefore: async (repository, environment, id) => explained(permission, async () => {
            await retireBefore(await client(), { repository, environment, id });
        }),
    };
}
/** What GitHub knows of commits, by its REST API. */
function commitsOf(client) {
    return {
        compare: async (repository, commit, other) => explained(['compare commits', 'contents: read'], async () => {
            const { rest } = await client();
            const basehead = `${other}...${commit}`;
            try {
                const { data } = await rest.repos.compareCommitsWithBasehead({
                    ...{ ...at(repository), basehead },
                    per_page: 1,
                });
                return stands[data.status];
            }
            catch (error) {
                // One of the two was never pushed, or has been garbage-collected after a force-push.
                if (statusOf(error) === 404 || statusOf(error) === 422)
                    return undefined;
                throw error;
            }
        }),
    };
}
const stands = {
    identical: 'same',
    behind: 'ancestor',
    ahead: 'descendant',
    diverged: 'diverged',
};
// The commit is named by its sha, so nothing may be merged into it; and the checks of this very run are not over yet.
async function create({ rest }, { repository, commit, environment, description }) {
    const { data } = await rest.repos.createDeployment({
        ...at(repository),
        ref: commit,
        environment,
        description: description.slice(0, 140),
        auto_merge: false,
        required_contexts: [],
    });
    if ('id' in data)
        return data.id;
    throw new Error(data.message ?? 'no deployment was made');
}
// GitHub itself retires only deployments to environments that are not for production ("Create a deployment status").
async function retireBefore({ rest }, { repository, environment, id, }) {
    const { data } = await rest.repos.listDeployments({
        ...at(repository),
        environment,
        per_page: retired + 1,
    });
    for (const { id: earlier } of data.filter((deployment) => deployment.id !== id)) {
        const where = { ...at(repository), deployment_id: earlier };
        const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...where, per_page: 1 });
        if (statuses[0]?.state === 'success') {
            await rest.repos.createDeploymentStatus({ ...where, state: 'inactive' });
        }
    }
}
function at(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo, request: { signal: AbortSignal.timeout(requestTimeout) } };
}

;// CONCATENATED MODULE: ./build/adapters/github-packages.js


// GitHub gives no more at a time.
const size = 100;
/** Container packages and branches by GitHub's REST API. */
function packagesOf(client) {
    const kinds = new Map();
    const kindOf = async (rest, name) => {
        const kind = kinds.get(name.owner) ?? (await findKind(rest, name));
        kinds.set(name.owner, kind);
        return kind;
    };
    const about = async (doing, name, request) => asked(async () => {
        const { rest } = await client();
        return request(rest, await kindOf(rest, name));
    }, (error) => explainPackage(error, doing, name));
    return {
        listBranches: async (repository, page) => asked(async () => branchesOf(await client(), repository, page), (error) => explain(error, 'list branches', 'contents: read')),
        listVersions: async (name, page) => about('list the versions of', name, async (rest, kind) => list(rest, kind, name, page)),
        deleteVersion: async (name, id) => about('delete versions of', name, async (rest, kind) => remove(rest, kind, name, id)),
    };
}
const container = 'container';
// A path of organizations does not answer for a user, nor the other way round; what is asked is what has to be there.
async function findKind(rest, name) {
    try {
        await list(rest, 'org', name, 1);
        return 'org';
    }
    catch (error) {
        if (statusOf(error) === 404)
            return 'user';
        throw error;
    }
}
async function branchesOf({ rest }, repository, page) {
    const [owner = '', repo = ''] = repository.split('/');
    const { data, headers } = await rest.repos.listBranches({ owner, repo, page, per_page: size });
    return pageOf(data.map(({ name }) => name), headers);
}
async function list({ packages }, kind, { owner, name }, page) {
    const which = { package_type: container, package_name: name, page, per_page: size };
    const { data, headers } = kind === 'org'
        ? await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...which, org: owner })
        : await packages.getAllPackageVersionsForPackageOwnedByUser({ ...which, username: owner });
    return pageOf(data.map((version) => ({
        id: version.id,
        digest: version.name,
        tags: version.metadata?.container?.tags ?? [],
        changedAt: Math.max(Date.parse(version.created_at), Date.parse(version.updated_at)),
    })), headers);
}
async function remove({ packages }, kind, { owner, name }, id) {
    const which = { package_type: container, package_name: name, package_version_id: id };
    const [org, username] = [owner, owner];
    try {
        if (kind === 'org')
            await packages.deletePackageVersionForOrg({ ...which, org });
        else
            await packages.deletePackageVersionForUser({ ...which, username });
        return 'deleted';
    }
    catch (error) {
        if (statusOf(error) !== 404)
            throw error;
        // 404 is also GitHub's answer to a token that may see it and not delete it.
        const seen = kind === 'org'
            ? packages.getPackageVersionForOrganization({ ...which, org })
            : packages.getPackageVersionForUser({ ...which, username });
        if (await isThere(seen))
            throw error;
        return 'gone';
    }
}
async function isThere(asked) {
    try {
        await asked;
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}
// The number of items tells nothing: a page that was cut short would pass for the last one, and what is not seen is not kept.
function pageOf(items, { link = '' }) {
    return { items, isLast: !link.includes('rel="next"') };
}
/** Runs a request; limits and outages become errors that may pass by themselves. */
async function asked(request, explainError) {
    try {
        return await request();
    }
    catch (error) {
        const wait = waitOf(error);
        if (wait === undefined)
            throw explainError(error);
        const what = "GitHub's API is limiting how often it is asked, or does not answer";
        throw new errors/* TransientError */.N_({ what, why: (0,errors/* messageOf */.bD)(error), cause: error }, wait);
    }
}
// GitHub, "Rate limits for the REST API": `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute.
function waitOf(error) {
    const status = statusOf(error);
    if (typeof status !== 'number')
        return undefined;
    if (status >= 500)
        return 0;
    if (status !== 403 && status !== 429)
        return undefined;
    const header = headersOf(error);
    const after = header('retry-after');
    if (after !== '')
        return Number(after) * 1000;
    if (header('x-ratelimit-remaining') === '0')
        return Math.max(0, Number(header('x-ratelimit-reset')) * 1000 - Date.now());
    return status === 429 || /rate limit/i.test((0,errors/* messageOf */.bD)(error)) ? 60_000 : undefined;
}
function headersOf(error) {
    const response = error instanceof Error ? Reflect.get(error, 'response') : undefined;
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return (name) => {
        const value = Reflect.get(Object(headers), name);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
}
function explainPackage(error, doing, { owner, name }) {
    const status = statusOf(error);
    if (status === 401)
        return explain(error, doing, '');
    if (status === 403 || status === 404) {
        return new errors/* UserError */.yo({
            what: `GitHub's API does not let this token ${doing} the package ${owner}/${name}`,
            why: status === 404 ? 'there is none of that name, or not for this token.' : (0,errors/* messageOf */.bD)(error),
            fix: packageFix,
            cause: error,
        });
    }
    return new errors/* ActionError */.lZ({
        what: `GitHub's API refused to ${doing} the package ${owner}/${name}`,
        why: (0,errors/* messageOf */.bD)(error),
        cause: error,
    });
}
// What opens a package to a token.
const packageFix = 'Give the job `permissions: { packages: write }`. Deleting needs more: on the package page, Package settings → Manage Actions access → this repository → role Admin. A personal access token (classic) needs the scopes read:packages and delete:packages, and its owner the role Admin.';

;// CONCATENATED MODULE: ./build/adapters/github.js



/** GitHub's REST API by @actions/github, which is loaded only when it is first used; `apiUrl` is the runner's when left out. */
function connectGitHub(token, apiUrl) {
    let client;
    const octokit = async () => {
        client ??= Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413)).then((github) => github.getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl }));
        return client;
    };
    return {
        listJobs: async (run) => explained(['read the run', 'actions: read'], async () => listJobs(await octokit(), run)),
        ...deploymentsOf(octokit),
        ...commitsOf(octokit),
        ...packagesOf(octokit),
    };
}
async function listJobs(octokit, { repository, runId, attempt }) {
    const [owner = '', repo = ''] = repository.split('/');
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
        owner,
        repo,
        run_id: Number(runId),
        attempt_number: Number(attempt),
        per_page: 100,
    });
    return jobs.map((job) => ({
        ...timesOf(job),
        id: job.id,
        name: job.name,
        createdAt: Date.parse(job.created_at),
        runner: job.runner_name ?? '',
        steps: (job.steps ?? []).map((step) => ({ name: step.name, ...timesOf(step) })),
    }));
}
function timesOf({ conclusion, started_at, completed_at }) {
    return {
        conclusion: (conclusion ?? undefined),
        startedAt: parseTime(started_at),
        completedAt: parseTime(completed_at),
    };
}
function parseTime(raw) {
    return raw === null || raw === undefined ? undefined : Date.parse(raw);
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fetchHttp)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5616);
/* harmony import */ var _first_programs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2573);


// Enough for any error a registry explains itself with.
const longestBody = 64 * 1024;
/** HTTP by Node's own fetch, which is loaded once the first programs run; ends early when the signal is aborted. */
function fetchHttp(signal) {
    const started = (0,_first_programs_js__WEBPACK_IMPORTED_MODULE_1__/* .firstPrograms */ .E)();
    return {
        send: async (request) => {
            await started;
            try {
                return await send(request, signal);
            }
            catch (error) {
                return { kind: 'unreachable', why: reasonOf(error) };
            }
        },
    };
}
async function send({ method, url, headers = {}, timeout, keep = longestBody }, signal) {
    const response = await fetch(url, {
        method,
        headers: Object.entries(headers).map(([name, value]) => [
            name,
            value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z ? value.reveal() : value,
        ]),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const body = await response.text();
    return {
        kind: 'reply',
        status: response.status,
        headers: new Map(response.headers.entries()),
        body: body.slice(0, keep),
    };
}
// fetch says only "fetch failed"; what happened is in its cause.
function reasonOf(error) {
    if (!isFault(error))
        return String(error);
    if (!isFault(error.cause))
        return error.message;
    const { message, code } = error.cause;
    return message === '' && code !== undefined ? code : message;
}
function isFault(error) {
    return typeof error === 'object' && error !== null && 'message' in error;
}


/***/ }),

/***/ 7924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ phase),
  n: () => (/* binding */ start_start)
});

// NAMESPACE OBJECT: ./build/node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// NAMESPACE OBJECT: ./build/node_modules/@actions/core/lib/core.js
var core_namespaceObject = {};
__nccwpck_require__.r(core_namespaceObject);
__nccwpck_require__.d(core_namespaceObject, {
  ExitCode: () => (ExitCode),
  addPath: () => (addPath),
  debug: () => (debug),
  endGroup: () => (endGroup),
  error: () => (error),
  exportVariable: () => (exportVariable),
  getBooleanInput: () => (getBooleanInput),
  getIDToken: () => (getIDToken),
  getInput: () => (getInput),
  getMultilineInput: () => (getMultilineInput),
  getState: () => (getState),
  group: () => (group),
  info: () => (info),
  isDebug: () => (isDebug),
  markdownSummary: () => (markdownSummary),
  notice: () => (notice),
  platform: () => (platform_namespaceObject),
  saveState: () => (saveState),
  setCommandEcho: () => (setCommandEcho),
  setFailed: () => (setFailed),
  setOutput: () => (setOutput),
  setSecret: () => (setSecret),
  startGroup: () => (startGroup),
  summary: () => (summary),
  toPlatformPath: () => (toPlatformPath),
  toPosixPath: () => (toPosixPath),
  toWin32Path: () => (toWin32Path),
  warning: () => (warning)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/inputs.js
var core_inputs = __nccwpck_require__(7529);
// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
;// CONCATENATED MODULE: ./build/core/action.js



/** Runs one phase of an action to its end: the only catch, and the only caller of `report`. Returns whether it succeeded. */
async function runAction(action, ports, phase = 'main') {
    try {
        const report = await perform(action, ports, phase);
        await publish(report, ports, phase);
        if (report.failure === undefined)
            return true;
        return refuse(report.failure, ports, phase);
    }
    catch (error) {
        setOutputs(action.outputs, ports, phase);
        return refuse(ports.signal.aborted ? asCancelled(error) : error, ports, phase);
    }
}
async function perform(action, ports, phase) {
    const inputs = readInputs(action, ports, phase);
    const cancelled = watchCancel(() => action.onCancel?.(inputs, ports), ports);
    try {
        const world = await action.probe(inputs, ports);
        const plan = action.plan(inputs, world);
        if (action.preview?.wanted(inputs) === true)
            return action.preview.report(plan);
        return action.report(await action.execute(plan, ports));
    }
    finally {
        await cancelled();
    }
}
function readInputs(action, ports, phase) {
    const { runner } = ports;
    const raw = (name) => phase === 'main' ? runner.input(name) : runner.savedState(name);
    const read = new core_inputs/* InputReader */.i(raw, (value) => {
        runner.mask(value);
    });
    const inputs = action.inputs(read, ports);
    read.finish();
    return inputs;
}
// Returns a function that waits for the cancel handler, if it was started, and stops listening.
function watchCancel(onCancel, { signal, runner }) {
    let handled = Promise.resolve();
    const start = () => {
        handled = (onCancel() ?? Promise.resolve()).catch((error) => {
            runner.annotate({
                level: 'warning',
                message: `Cleaning up after the cancel failed: ${(0,errors/* messageOf */.bD)(error)}`,
            });
        });
    };
    signal.addEventListener('abort', start, { once: true });
    return async () => {
        signal.removeEventListener('abort', start);
        await handled;
    };
}
async function publish(report, ports, phase) {
    const { runner } = ports;
    setOutputs(report.outputs, ports, phase);
    for (const [name, value] of Object.entries(report.state ?? {}))
        runner.saveState(name, value);
    for (const line of report.log ?? [])
        runner.info(line);
    for (const annotation of report.annotations ?? [])
        runner.annotate(annotation);
    if (report.notice !== '')
        runner.annotate({ level: 'notice', message: report.notice });
    if (report.summary !== '')
        await runner.writeSummary((0,markdown/* fitSummary */.mW)(report.summary));
}
// A post phase has no outputs: the job has already read them.
function setOutputs(outputs, { runner }, phase) {
    if (phase === 'post')
        return;
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
}
function refuse(error, { runner }, phase) {
    const message = explain(error);
    if (phase === 'main')
        runner.fail(message);
    else
        runner.annotate({ level: 'warning', message });
    return false;
}
function explain(error) {
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* ActionError */.lZ)
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
function asCancelled(error) {
    return error instanceof errors/* ActionError */.lZ ? error : new errors/* CancelledError */.cc();
}

;// CONCATENATED MODULE: ./build/adapters/cancel.js
/** Aborted on the first SIGINT or SIGTERM: GitHub cancels with SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. */
function cancelSignal() {
    const controller = new AbortController();
    const abort = () => {
        controller.abort();
    };
    process.once('SIGINT', abort);
    // SIGTERM follows SIGINT within the grace period: it must not end the process while it cleans up.
    process.on('SIGTERM', abort);
    return controller.signal;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/clock.js


/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_.setTimeout)(milliseconds, undefined, { signal });
        }
        catch (error) {
            throw signal?.aborted === true ? new errors/* CancelledError */.cc() : error;
        }
    },
};

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __nccwpck_require__(7187);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(6193);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/adapters/process-tree.js

// GitHub signals only the action's own process; what it started would go on, blind, after the job.
// Children are read from proc(5), which Linux runners have; elsewhere the runner's own tree kill has to do.
/**
 * Sends SIGTERM to every process that this one started, directly or not. Parents first: one that saw its child end
 * before its own signal came would take that for the child's result, and may end with 0.
 */
function terminateChildren() {
    for (const pid of descendants(process.pid)) {
        try {
            process.kill(pid, 'SIGTERM');
        }
        catch {
            // It has ended by itself.
        }
    }
}
function descendants(pid) {
    return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}
function childrenOf(pid) {
    try {
        const threads = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
        return threads.flatMap((thread) => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8')
            .split(' ')
            .filter(Boolean)
            .map(Number));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/adapters/exec.js






const mebi = 1024 * 1024;
// The shell's exit code for a command that cannot be found (POSIX.1-2024, XCU 2.8.2).
const notFound = 127;
// @actions/exec tells neither that a program was ended by a signal (its exit code is null then) nor by which.
const endedBySignal = 128;
/** Runs programs on this machine by @actions/exec; aborting the signal ends what is running, with its children. */
function localExec(environment, signal) {
    return {
        run: async (command, options = {}) => {
            const started = performance.now();
            const stdout = new Collector(options.keep ?? mebi, options.onStdoutLine);
            const stderr = new Collector(options.keep ?? mebi, options.onStderrLine);
            signal.addEventListener('abort', terminateChildren, { once: true });
            const timer = options.timeout === undefined ? undefined : setTimeout(terminateChildren, options.timeout);
            const exitCode = await start(command, { environment, options, stdout, stderr });
            clearTimeout(timer);
            signal.removeEventListener('abort', terminateChildren);
            return {
                command,
                exitCode,
                stdout: stdout.finish(),
                stderr: stderr.finish(),
                duration: performance.now() - started,
            };
        },
    };
}
async function start({ file, args, cwd, env, stdin }, run) {
    if (stdin !== undefined)
        forgiveUnreadInput();
    try {
        const exitCode = await (0,exec/* exec */.m)(quoteForExec(file), [...args], {
            ...(cwd === undefined ? {} : { cwd }),
            ...(stdin === undefined ? {} : { input: Buffer.from(reveal(stdin)) }),
            env: { ...run.environment, ...revealAll(env ?? {}) },
            silent: run.options.output !== 'live',
            outStream: run.options.output === 'live' ? process.stdout : nowhere(),
            ignoreReturnCode: true,
            listeners: {
                stdout: (chunk) => {
                    run.stdout.add(chunk);
                },
                stderr: (chunk) => {
                    run.stderr.add(chunk);
                },
            },
        });
        return typeof exitCode === 'number' ? exitCode : endedBySignal;
    }
    catch (error) {
        run.stderr.add(Buffer.from(error instanceof Error ? error.message : String(error)));
        return notFound;
    }
}
// @actions/exec writes a program's input without listening for errors: a program that ends before it has read all of
// it would end the action with EPIPE. Its exit code says what went wrong, and Node.js's own channel of new children
// (node:diagnostics_channel, "child_process") is the one way to reach its input.
function forgiveUnreadInput() {
    const children = (0,external_node_diagnostics_channel_.channel)('child_process');
    children.unsubscribe(forgiveOne);
    children.subscribe(forgiveOne);
}
function forgiveOne(message) {
    const { process: child } = message;
    child.once('spawn', () => child.stdin?.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    }));
}
// @actions/exec splits its first argument at spaces unless they are quoted.
function quoteForExec(file) {
    return `"${file}"`;
}
function reveal(value) {
    return value instanceof secret/* Secret */.z ? value.reveal() : value;
}
function revealAll(env) {
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, reveal(value)]));
}
function nowhere() {
    return new external_node_stream_.Writable({
        write: (_chunk, _encoding, done) => {
            done();
        },
    });
}
/** Keeps the end of a stream and hands on its lines; bytes that are no UTF-8 become U+FFFD, characters are never split. */
class Collector {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #keep;
    #onLine;
    #kept = '';
    #line = '';
    constructor(keep, onLine) {
        this.#keep = keep;
        this.#onLine = onLine;
    }
    add(chunk) {
        this.#take(this.#decoder.write(chunk));
    }
    finish() {
        this.#take(this.#decoder.end());
        if (this.#line !== '')
            this.#onLine?.(this.#line);
        return this.#kept.slice(-this.#keep);
    }
    #take(text) {
        this.#kept += text;
        if (this.#kept.length > this.#keep * 2)
            this.#kept = this.#kept.slice(-this.#keep);
        if (this.#onLine === undefined)
            return;
        const lines = (this.#line + text).split('\n');
        this.#line = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line.replace(/\r$/, ''));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/files.js





// Milliseconds.
const longestTurn = 5;
/** The machine's own disk; `temporaryRoot` is where private temporary folders are made. */
function localFiles(temporaryRoot) {
    return {
        readText,
        writeText,
        exists: async (path) => (await statOf(path)) !== undefined,
        remove: async (path) => (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true }),
        createFolder: async (path) => {
            await (0,external_node_fs_promises_.mkdir)(path, { recursive: true });
        },
        createTemporaryFolder: async (prefix) => (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temporaryRoot, prefix)),
        list: async (folder) => (await ifPresent((0,external_node_fs_promises_.readdir)(folder)))?.sort() ?? [],
        glob: findFiles,
        size: async (path) => (await weigh(path, '')).bytes,
        weigh,
        countLinks: async (path) => (await statOf(path))?.nlink ?? 0,
    };
}
async function readText(path, encoding = 'utf8') {
    return ifPresent((0,external_node_fs_promises_.readFile)(path, encoding));
}
async function writeText(path, text, { mode = 0o644 } = {}) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_.writeFile)(temporary, text, { mode, flush: true });
        await (0,external_node_fs_promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function findFiles(folder, patterns) {
    const found = new Set();
    for await (const entry of (0,external_node_fs_promises_.glob)([...patterns], { cwd: folder, withFileTypes: true })) {
        if (entry.isFile())
            found.add((0,external_node_path_.join)(entry.parentPath, entry.name).slice(folder.length + 1));
    }
    return [...found].sort();
}
async function weigh(path, name) {
    const stats = await statOf(path);
    if (stats === undefined)
        return { bytes: 0, apart: 0 };
    return stats.isDirectory() ? weighFolder(path, name) : { bytes: stats.size, apart: 0 };
}
// Without waiting for each answer: tens of thousands of promises take three times as long as the calls. What else the
// process does gets its turn every few milliseconds.
async function weighFolder(folder, name) {
    const folders = [{ folder, isApart: false }];
    let [bytes, apart] = [0, 0];
    let resumed = performance.now();
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        const { folder: current, isApart } = next;
        for (const entry of readIfThere(() => (0,external_node_fs_.readdirSync)(current, { withFileTypes: true })) ?? []) {
            const path = (0,external_node_path_.join)(current, entry.name);
            if (entry.isDirectory()) {
                folders.push({ folder: path, isApart: isApart || entry.name === name });
                continue;
            }
            const size = readIfThere(() => (0,external_node_fs_.lstatSync)(path).size) ?? 0;
            bytes += size;
            apart += isApart ? size : 0;
        }
        if (performance.now() - resumed < longestTurn)
            continue;
        await (0,promises_.setImmediate)();
        resumed = performance.now();
    }
    return { bytes, apart };
}
// Another process may remove it meanwhile.
function readIfThere(read) {
    try {
        return read();
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
async function statOf(path) {
    return ifPresent((0,external_node_fs_promises_.lstat)(path));
}
async function ifPresent(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : '';
    return code === 'ENOENT' || code === 'ENOTDIR';
}

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
class OidcClient {
  static async getIDToken() { throw new Error('Bundled without OIDC, see scripts/bundle.ts.'); }
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec/* getExecOutput */.H('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec/* getExecOutput */.H('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./build/adapters/runner.js




/** Returns the runner this process was started by; reads its environment and event payload once. */
function connectRunner(env = process.env) {
    const context = (0,run_context/* parseRunContext */.WO)(env, readEvent(env['GITHUB_EVENT_PATH']));
    return {
        context,
        environment: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        input: (name) => getInput(name),
        savedState: (name) => getState(name),
        saveState: saveState,
        mask: maskLines,
        setOutput: setOutput,
        addPath: addPath,
        exportVariable: exportVariable,
        info: info,
        debug: debug,
        annotate,
        group: group,
        openGroup: startGroup,
        closeGroup: endGroup,
        writeSummary: async (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
        fail: setFailed,
    };
}
// The runner masks whole lines only, so a key of several lines needs each of them registered.
function maskLines(value) {
    for (const line of new Set([value, ...value.split(/\r?\n/)])) {
        if (line.trim() !== '')
            setSecret(line);
    }
}
function annotate({ level, message, ...position }) {
    core_namespaceObject[level](message, position);
}
// `core.summary` buffers HTML of its own; our summaries are Markdown already.
async function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        info(markdown);
    else
        await (0,external_node_fs_promises_.appendFile)(file, `${markdown}\n`);
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return typeof event === 'object' && event !== null ? { ...event } : {};
    }
    catch (error) {
        debug(`The event payload at ${path} could not be read: ${String(error)}`);
        return {};
    }
}

;// CONCATENATED MODULE: ./build/adapters/start.js







// Set by the main phase, so that the same bundle knows when it is started again as `post`.
const phaseState = 'copilotos-phase';
/** Closes over the types of an action's rooms, so that `start` can take any. */
function phase(action) {
    return async (ports, current) => runAction(action, ports, current);
}
/** Starts the phase that the runner asked for with the real ports and ends the process with its result. */
async function start_start(extend, main, post) {
    const ports = connectPorts();
    const isPost = ports.runner.savedState(phaseState) === 'post';
    if (post !== undefined)
        ports.runner.saveState(phaseState, 'post');
    const run = isPost && post !== undefined ? post : main;
    const succeeded = await run(extend(ports), isPost ? 'post' : 'main');
    // Clients that keep connections open (HTTP agents, SSH) would hold the process for minutes.
    process.exit(succeeded || isPost ? 0 : 1);
}
function connectPorts() {
    const signal = cancelSignal();
    const runner = connectRunner();
    const temporary = runner.context.temporary === '' ? (0,external_node_os_.tmpdir)() : runner.context.temporary;
    return {
        runner,
        exec: localExec(runner.environment, signal),
        files: localFiles(temporary),
        clock: systemClock,
        signal,
    };
}


/***/ }),

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ localTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./build/adapters/tree.js





/** Folders of this machine's disk. Links are not followed; a file is hashed as it is read, so memory stays small. */
const localTree = {
    read: async (folder, options) => {
        const reading = new Reading(folder, options);
        const isWhole = await reading.walk('');
        return isWhole ? reading.entries.sort(byPath) : undefined;
    },
};
class Reading {
    entries = [];
    #folder;
    #options;
    #bytes = 0;
    // What is listed costs time too, taken or not.
    #listed = 0;
    constructor(folder, options) {
        this.#folder = folder;
        this.#options = options;
    }
    /** Returns false as soon as there is more than allowed. */
    async walk(below) {
        for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(this.#folder, below))) {
            const path = below === '' ? name : `${below}/${name}`;
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(this.#folder, path));
            this.#listed += 1;
            if (this.#options.takes(path))
                await this.#take(path, stats);
            if (this.#isTooMuch())
                return false;
            const enters = stats.isDirectory() && this.#options.enters(path);
            if (enters && !(await this.walk(path)))
                return false;
        }
        return true;
    }
    async #take(path, stats) {
        if (stats.isFile())
            this.#bytes += stats.size;
        if (this.#isTooMuch())
            return;
        const content = await contentOf((0,external_node_path_.join)(this.#folder, path), stats);
        this.entries.push({ path, mode: stats.mode & 0o7777, content });
    }
    #isTooMuch() {
        const { mostBytes, mostFiles } = this.#options;
        return (this.#bytes > mostBytes || this.entries.length > mostFiles || this.#listed > mostFiles * 10);
    }
}
async function contentOf(path, stats) {
    if (stats.isDirectory())
        return 'folder';
    if (stats.isSymbolicLink())
        return `link:${await (0,promises_.readlink)(path)}`;
    if (!stats.isFile())
        return 'special';
    const state = [path, stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
    const known = hashes.get(state) ?? (await hashOf(path));
    hashes.set(state, known);
    return known;
}
// What is looked at before a build is looked at after it too; a file that was written to meanwhile has another time.
const hashes = new Map();
async function hashOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
function byPath(left, right) {
    return left.path < right.path ? -1 : 1;
}


/***/ }),

/***/ 9568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ buildWithRegistryCache)
});

;// CONCATENATED MODULE: ./build/core/alternatives.js
/** Closes over the types of an action's rooms. */
function begin(rooms) {
    return (inputs) => ({
        isPreview: rooms.preview.wanted(inputs),
        probe: async (ports) => {
            const world = await rooms.probe(inputs, ports);
            return { plan: () => planned(rooms, rooms.plan(inputs, world)) };
        },
    });
}
function planned({ execute, report, preview }, plan) {
    return {
        preview: () => preview.report(plan),
        execute: async (ports) => {
            const outcome = await execute(plan, ports);
            return () => report(outcome);
        },
    };
}
/** Several actions behind one name and one set of outputs: the inputs say which of them it is. */
function alternatives(name, outputs, choose) {
    return {
        name,
        outputs,
        inputs: choose,
        probe: async (begun, ports) => begun.probe(ports),
        plan: (_begun, probed) => probed.plan(),
        execute: async (plan, ports) => plan.execute(ports),
        report: (told) => told(),
        preview: { wanted: ({ isPreview }) => isPreview, report: (plan) => plan.preview() },
    };
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/core/retry.js

/**
 * Runs the operation until it succeeds, fails for good, or the tries are used up; throws its last error.
 * Delays double and are drawn from the upper half of the interval ("equal jitter", AWS Architecture Blog,
 * "Exponential Backoff And Jitter"), so that runs that failed together do not return together.
 */
async function retry(operation, policy, { clock, signal }) {
    for (let attempt = 1;; attempt += 1) {
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        try {
            return await operation(attempt);
        }
        catch (error) {
            if (attempt >= policy.attempts || !policy.isTransient(error))
                throw error;
            const own = backoff(policy, attempt, clock.random());
            const delay = Math.max(own, policy.waitOf?.(error) ?? 0);
            policy.onRetry?.(error, attempt, delay);
            await clock.sleep(delay, signal);
        }
    }
}
/** Returns the delay after the given failed try, in milliseconds; `random` is in [0, 1). */
function backoff({ firstDelay, longestDelay }, attempt, random) {
    const full = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
    return Math.round(full / 2 + (full / 2) * random);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/asking.js


const patience = { attempts: 6, firstDelay: 2_000, longestDelay: 60_000 };
// The limit of the hour may be half an hour away: that is for the next run.
const longestWait = 15 * 60_000;
/** Asks until there is an answer, no sooner than the other side allows. */
async function ask(request, ports) {
    return retry(request, {
        ...patience,
        isTransient: (error) => error instanceof errors/* TransientError */.N_ && (error.wait ?? 0) <= longestWait,
        waitOf: (error) => (error instanceof errors/* TransientError */.N_ ? error.wait : undefined),
        onRetry: (error, _attempt, delay) => {
            const what = error instanceof errors/* TransientError */.N_ ? error.parts.what : String(error);
            ports.runner.info(`${what}. Trying again in ${Math.round(delay / 1000)} s.`);
        },
    }, ports);
}
/** Returns all items of a list that comes in pages. */
async function askAllPages(pageOf, ports) {
    const all = [];
    for (let page = 1;; page += 1) {
        const { items, isLast } = await ask(async () => pageOf(page), ports);
        all.push(...items);
        if (isLast)
            return all;
    }
}

// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/living-digests.js
/**
 * Returns everything that versions which stay have need of: entries of lists, however deep; what refers to a manifest by
 * its `subject` or by a tag `sha256-…` (signatures, attestations, referrers before OCI 1.1), and what is referred to so:
 * somebody who signed a manifest means to keep it.
 */
function livingDigests(staying, versions, manifests) {
    const links = linksOf(versions, manifests);
    const living = new Set();
    const left = [...staying];
    for (let digest = left.pop(); digest !== undefined; digest = left.pop()) {
        if (living.has(digest))
            continue;
        living.add(digest);
        left.push(...(links.get(digest) ?? []));
    }
    return living;
}
function linksOf(versions, manifests) {
    const children = [...manifests].flatMap(([digest, manifest]) => manifest.children.map((child) => [digest, child.digest]));
    const subjects = [...manifests]
        .filter(([, { subject }]) => subject !== '')
        .map(([digest, { subject }]) => [digest, subject]);
    const tagged = versions.flatMap(({ digest, tags }) => tags.flatMap((tag) => subjectsOfTag(tag).map((subject) => [digest, subject])));
    const mutual = [...subjects, ...tagged];
    const pairs = [...children, ...mutual, ...mutual.map(([from, to]) => [to, from])];
    const groups = Map.groupBy(pairs, ([from]) => from);
    return new Map([...groups].map(([from, group]) => [from, group.map(([, to]) => to)]));
}
// `sha256-HEX` (OCI 1.1, "Referrers Tag Schema"), and with `.sig`, `.att` or `.sbom` behind it (cosign).
function subjectsOfTag(tag) {
    const hex = /^sha256-([0-9a-f]{64})(\.|$)/.exec(tag)?.[1];
    return hex === undefined ? [] : [`sha256:${hex}`];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/core/cache-key.js


/** Longest key GitHub's cache service takes (actions/toolkit, packages/cache, `checkKey`). */
const longestCacheKey = 512;
/**
 * Returns `<prefix>-<readable…>-<digest>`: the digest covers every part by name, so order does not matter and
 * no two sets of parts share a key by running into each other; the readable parts are for people and for prefix search.
 */
function cacheKey(prefix, readable, parts) {
    const head = [prefix, ...readable].map(plain).join('-');
    return `${head.slice(0, longestCacheKey - longestGeneration - 65)}-${digestParts(parts)}`;
}
/** Returns the SHA-256, in hex, of the parts whatever order they are given in. */
function digestParts(parts) {
    const entries = Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1));
    return digest(JSON.stringify(entries));
}
/** Returns the SHA-256 of a text, in hex. */
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
// The service refuses commas; slashes and spaces make keys hard to read and to type.
function plain(part) {
    return part.replace(/[^\w.@+]+/g, '_');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/references.js
/** How image references are composed: always lower case, since registries take nothing else. */
/**
 * Returns the repository of an image: `api` lives below the GitHub repository, `owner/api` below the registry,
 * and a name that begins with a host (`quay.io/team/api`) is taken as it is.
 */
function imageRepository(name, { registry, repository }) {
    const first = name.split('/')[0] ?? '';
    if (name.includes('/') && isHost(first))
        return name.toLowerCase();
    return (name.includes('/') ? `${registry}/${name}` : `${registry}/${repository}/${name}`).toLowerCase();
}
/** Returns the registry a repository or reference is in; docker.io when it names none (distribution reference grammar). */
function registryOf(reference) {
    const first = reference.split('/')[0] ?? '';
    return reference.includes('/') && isHost(first) ? first : 'docker.io';
}
/** Returns the repository of a full reference, without tag and digest. */
function repositoryOf(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** Says whether a tag is given with its repository rather than bare. */
function isFullReference(tag) {
    return tag.includes('/');
}
/** Says whether a repository can be pushed to (OCI distribution specification 1.1, "Pulling manifests"). */
function isRepository(repository) {
    const path = repository.slice(registryOf(repository).length + 1);
    return /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/.test(path);
}
/** Says whether a text can be a tag (same place). */
function isTag(tag) {
    return /^\w[\w.-]{0,127}$/.test(tag);
}
/** Returns a branch or tag name as an image tag: lower case, whatever a tag may not hold replaced by `-`. */
function slug(name) {
    const plain = name.toLowerCase().replace(/[^\w.-]+/g, '-');
    return (plain
        .replace(/^[.-]+/, '')
        .slice(0, 128)
        .replace(/-+$/, '') || 'unnamed');
}
function isHost(word) {
    return /[.:]/.test(word) || word === 'localhost';
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/cache-references.js


/** First part of every cache tag; the whole of it on the default branch. */
const cacheTag = 'buildcache';
/**
 * The registry exporter replaces what a tag holds, so every image, branch and platform has a tag of its own. Builds read
 * their own branch, the branch they will be merged into, and the default branch; they write their own only, so that a
 * branch can never feed another one but by being merged.
 */
function cacheReferences({ repository, platforms, branches, writes, }) {
    const { own, base, main, tag, isPassing } = branches;
    const reference = (branch) => `${repository}:${branchCacheTag(branch, main)}${platformPart(platforms)}`;
    const named = [isPassing ? '' : own, base, main].filter((branch) => branch !== '');
    const writable = writes && own !== '' && tag === '' && !isPassing;
    return {
        read: [...new Set(named.map(reference))],
        write: writable ? reference(own) : undefined,
    };
}
/** Returns the cache tag of a branch, without what the platforms add to it. */
function branchCacheTag(branch, main) {
    return branch === main ? cacheTag : `${cacheTag}-${branchPart(branch)}`;
}
/** Operating systems that a platform may begin with (containerd/platforms, database.go; go.dev/doc/install/source). */
const platformSystems = 'aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|linux|nacl|netbsd|openbsd|plan9|solaris|wasi|wasip1|windows|zos';
const namesSystem = new RegExp(`(^|-)(${platformSystems})(-|$)`);
// `a/b` and `a-b` must not share a cache: what the slug loses, a digest keeps. Nor must the branch `linux-arm64` write
// what the default branch has for that platform.
function branchPart(branch) {
    const plain = slug(branch).slice(0, 80);
    return plain === branch && !namesSystem.test(plain)
        ? plain
        : `${plain}-${digest(branch).slice(0, 8)}`;
}
// linux/amd64 named or not is the single-platform build that everyone means by `:buildcache`.
function platformPart(platforms) {
    if (platforms.length === 0 || (platforms.length === 1 && platforms[0] === 'linux/amd64'))
        return '';
    return [...platforms]
        .sort()
        .map((platform) => `-${platform.replaceAll('/', '-')}`)
        .join('');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/living-tags.js

// A tag of a branch and a platform is told by the system from one of another branch.
const platforms = new RegExp(`^(-(${platformSystems})-[a-z0-9]+(-v\\d+)?)*$`);
/** Says whether a tag holds a build cache. */
function isCacheTag(tag) {
    return tag === cacheTag || tag.startsWith(`${cacheTag}-`);
}
/**
 * Returns a function that says whether a cache tag belongs to a branch that is there. In doubt it does: the default
 * branch is known by its short tag and by its long one, and what reads like a platform may be one.
 */
function livingTags(branches) {
    const beginnings = [cacheTag, ...branches.map((branch) => branchCacheTag(branch, ''))];
    return (tag) => beginnings.some((beginning) => tag.startsWith(beginning) && platforms.test(tag.slice(beginning.length)));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/plan.js



const day = 86_400_000;
/** Decides which versions go: caches of branches that are gone, and old ones without a tag that nothing has need of. */
function planClean(inputs, world) {
    return {
        packages: world.packages.map((seen) => planPackage(seen, inputs, world)),
        skipped: (0,run_context/* isTrusted */.W2)(inputs.context)
            ? ''
            : 'This run works for someone else’s code, so it may only read.',
        githubToken: inputs.githubToken,
    };
}
/** Returns what the tags of a package stand for, to be compared later. */
function tagsOf(versions) {
    const tags = versions.flatMap(({ digest, tags: own }) => own.map((tag) => `${tag}@${digest}`));
    return JSON.stringify(tags.sort());
}
function planPackage(seen, inputs, world) {
    const { package: one, versions } = seen;
    const base = { package: one, count: versions.length, tags: tagsOf(versions) };
    if (seen.kind === 'unreadable')
        return { ...base, removals: [], problem: seen.error };
    const isLiving = livingTags(world.branches);
    const candidates = versions.flatMap((version) => {
        const age = Math.floor((world.now - version.changedAt) / day);
        const why = reasonOf(version, age > inputs.olderThan, isLiving);
        return why === undefined ? [] : [{ version, why, age }];
    });
    const leaving = new Set(candidates.map(({ version }) => version.digest));
    const staying = versions.map(({ digest }) => digest).filter((digest) => !leaving.has(digest));
    const living = livingDigests(staying, versions, seen.manifests);
    const removals = candidates.filter(({ version }) => !living.has(version.digest));
    const isList = ({ version }) => seen.manifests.get(version.digest)?.kind === 'list';
    const ordered = [...removals.filter(isList), ...removals.filter((one) => !isList(one))];
    return { ...base, removals: ordered, problem: undefined };
}
function reasonOf({ tags }, isOld, isLiving) {
    if (tags.length === 0)
        return isOld ? 'untagged' : undefined;
    return tags.every((tag) => isCacheTag(tag) && !isLiving(tag)) ? 'branch-gone' : undefined;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/execute.js



// A deletion counts five points, and 900 points a minute are allowed (GitHub, "About secondary rate limits").
const pause = 350;
/** Looks once more, then deletes one version after the other. */
async function executeClean(plan, ports) {
    const started = ports.clock.now();
    const github = ports.connectGitHub(plan.githubToken.reveal());
    const packages = [];
    for (const one of plan.packages)
        packages.push(await clean(one, github, ports));
    return { plan, packages, duration: ports.clock.now() - started };
}
async function clean(plan, github, ports) {
    const removed = [];
    const refused = [];
    const end = (problem) => ({
        plan,
        removed,
        refused,
        problem,
    });
    if (plan.problem !== undefined || plan.removals.length === 0)
        return end(plan.problem);
    try {
        await refuseChanged(plan, github, ports);
        for (const removal of plan.removals) {
            const result = await remove(plan, removal, github, ports);
            if (result === 'deleted')
                removed.push(removal);
            else if (result !== 'gone')
                refused.push({ removal, error: result });
            await ports.clock.sleep(pause, ports.signal);
        }
        return end(undefined);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* CancelledError */.cc)
            throw error;
        return end(error);
    }
}
// Reading took its time, and a push may have made use of what nothing needed then.
async function refuseChanged({ package: one, tags }, github, ports) {
    const versions = await askAllPages(async (page) => github.listVersions(one, page), ports);
    if (tagsOf(versions) !== tags)
        throw new errors/* TransientError */.N_({
            what: `${one.repository} was pushed to while it was looked at, so nothing of it was removed`,
            fix: 'The next run will see what is new; a time when nothing is built is best.',
        });
}
async function remove({ package: one }, { version }, github, ports) {
    try {
        return await ask(async (attempt) => {
            const result = await github.deleteVersion(one, version.id);
            // A deletion whose answer was lost has happened.
            return result === 'gone' && attempt > 1 ? 'deleted' : result;
        }, ports);
    }
    catch (error) {
        const endsAll = error instanceof errors/* UserError */.yo || error instanceof errors/* TransientError */.N_;
        if (!(error instanceof errors/* ActionError */.lZ) || endsAll || error instanceof errors/* CancelledError */.cc)
            throw error;
        return error;
    }
}

// EXTERNAL MODULE: ./build/core/inputs.js
var core_inputs = __nccwpck_require__(7529);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/core/command.js + 1 modules
var command = __nccwpck_require__(2026);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/exporters.js
/** Extra exporters: what a build writes besides the image that is pushed or loaded (docs.docker.com/build/exporters). */
const writing = ['local', 'tar', 'oci', 'docker'];
/** Returns an exporter in its long form; a bare path is a folder, as with `docker buildx build --output`. */
function longForm(output) {
    return output.includes('=') || output === '-' ? output : `type=local,dest=${output}`;
}
/** Returns the file an exporter writes; undefined for a folder, which several images may share. */
function fileOf(output) {
    const fields = fieldsOf(output);
    return fields.get('type') === 'local' ? undefined : fields.get('dest');
}
/** Returns where an exporter writes. */
function destinationOf(output) {
    return fieldsOf(output).get('dest') ?? '';
}
/** Returns what is wrong with an exporter, and what to do; undefined when it can be used. */
function faultOf(output) {
    const fields = fieldsOf(output);
    const type = fields.get('type') ?? '';
    const dest = fields.get('dest') ?? '';
    if (['image', 'registry', 'cacheonly'].includes(type))
        return { why: 'is what this step composes itself.', fix: 'Use `push`, `load` and `tags`.' };
    if (!writing.includes(type))
        return { why: `has no type of ${writing.join(', ')}.`, fix: 'Write type=local,dest=FOLDER.' };
    if (dest === '' && type === 'docker')
        return { why: 'loads the image.', fix: 'Use `load: true`, or add dest=FILE.' };
    if (dest === '' || dest === '-')
        return { why: 'names no file or folder.', fix: 'Add dest=PATH.' };
    return undefined;
}
function fieldsOf(output) {
    return new Map(output.split(',').map((field) => {
        const [key = '', ...value] = field.split('=');
        return [key.trim(), value.join('=').trim()];
    }));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/build-options.js


/** Names of the options as users write them. */
const optionKeys = [
    'build-contexts',
    'ssh',
    'annotations',
    'network',
    'shm-size',
    'ulimits',
    'add-hosts',
    'no-cache-filters',
    'outputs',
];
/** What an image has when nothing is said. */
const noOptions = {
    buildContexts: new Map(),
    ssh: [],
    annotations: new Map(),
    network: '',
    shmSize: '',
    ulimits: new Map(),
    addHosts: new Map(),
    noCacheFilters: [],
    outputs: [],
};
const limits = 'core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack';
const place = '(index|manifest)(-descriptor)?(\\[[\\w/-]+\\])?';
const address = '(\\d{1,3}(\\.\\d{1,3}){3}|[\\da-fA-F]*:[\\da-fA-F:.]+|host-gateway)';
/** What one value of an option looks like; `words` continues "which is not". */
const shapes = {
    'build-contexts': [
        /^\w[\w./:@-]*=\S/,
        'NAME=VALUE',
        'VALUE is a folder, docker-image://IMAGE, target:NAME of another image, or a Git or HTTP URL.',
    ],
    ssh: [/^[\w.-]+(=\S.*)?$/, 'ID or ID=PATH'],
    annotations: [
        new RegExp(`^(${place}(,${place})*:)?[^\\s=:]+=`),
        'KEY=value',
        'Before KEY may stand what it is put on: index:, manifest:, manifest[linux/amd64]: and the like.',
    ],
    network: [/^(default|none|host)$/, 'one of default, none, host'],
    'shm-size': [/^\d+(\.\d+)? ?([kmgt]i?)?b?$/i, 'a size such as 128m or 1g'],
    ulimits: [
        new RegExp(`^(${limits})=-?\\d+(:-?\\d+)?$`),
        'NAME=SOFT or NAME=SOFT:HARD',
        `NAME is one of ${limits.replaceAll('|', ', ')}.`,
    ],
    'add-hosts': [new RegExp(`^[\\w.-]+[=:]\\[?${address}\\]?$`), 'HOST=ADDRESS'],
    'no-cache-filters': [/^[\w.-]+$/, 'the name of a stage'],
};
/** Reads all options from raw values: texts of lines, lists, or maps. */
function parseOptions(valueOf, refuse) {
    const lines = (key) => ofShape(key, linesOf(valueOf(key)), refuse);
    const words = (key) => ofShape(key, linesOf(valueOf(key)).flatMap(wordsOf), refuse);
    return {
        buildContexts: pairsOf(lines('build-contexts')),
        ssh: lines('ssh'),
        annotations: pairsOf(lines('annotations')),
        network: lines('network')[0] ?? '',
        shmSize: lines('shm-size')[0] ?? '',
        ulimits: pairsOf(words('ulimits').filter((limit) => isOrdered(limit, refuse))),
        addHosts: pairsOf(words('add-hosts').map(hostPair)),
        noCacheFilters: words('no-cache-filters'),
        outputs: usableOutputs(linesOf(valueOf('outputs')).map(longForm), refuse),
    };
}
/** Returns options with others on top: maps are merged, the rest is replaced by what is there. */
function overlayOptions(below, top) {
    const merged = (key) => new Map([...below[key], ...top[key]]);
    const uppermost = (key) => top[key].length > 0 ? top[key] : below[key];
    return {
        buildContexts: merged('buildContexts'),
        ssh: uppermost('ssh'),
        annotations: merged('annotations'),
        network: top.network === '' ? below.network : top.network,
        shmSize: top.shmSize === '' ? below.shmSize : top.shmSize,
        ulimits: merged('ulimits'),
        addHosts: merged('addHosts'),
        noCacheFilters: uppermost('noCacheFilters'),
        outputs: uppermost('outputs'),
    };
}
function ofShape(key, texts, refuse) {
    const [pattern, words, fix] = shapes[key];
    return texts.filter((text) => {
        const fits = pattern.test(text);
        if (!fits)
            refuse(key, text, `is not ${words}.`, fix);
        return fits;
    });
}
// -1 is no limit.
function isOrdered(limit, refuse) {
    const [soft = 0, hard = soft] = (limit.split('=')[1] ?? '').split(':').map(Number);
    const fits = hard === -1 || (soft !== -1 && soft <= hard);
    if (!fits)
        refuse('ulimits', limit, 'has a soft limit above its hard one.');
    return fits;
}
function usableOutputs(outputs, refuse) {
    return outputs.filter((output) => {
        const fault = faultOf(output);
        if (fault !== undefined)
            refuse('outputs', output, fault.why, fault.fix);
        return fault === undefined;
    });
}
// `HOST:ADDRESS` is how docker/build-push-action writes it; an address may hold colons, a host may not.
function hostPair(text) {
    return text.replace(/^([\w.-]+)[=:]\[?([^\]]*)\]?$/, '$1=$2');
}
function linesOf(value) {
    if (Array.isArray(value))
        return value.flatMap(linesOf);
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).map(([name, text]) => `${name}=${String(text)}`);
    return typeof value === 'string' || typeof value === 'number'
        ? (0,core_inputs/* meaningfulLines */.K)(String(value))
        : [];
}
function wordsOf(line) {
    return line.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}
function pairsOf(lines) {
    return new Map(lines.map((line) => {
        const split = line.indexOf('=');
        return [line.slice(0, split), line.slice(split + 1)];
    }));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-entry.js


/** An image of which nothing is known but, soon, its name. */
const emptyEntry = {
    context: '',
    file: '',
    target: '',
    buildArgs: new Map(),
    platforms: [],
    tags: [],
    labels: new Map(),
    repositories: [],
    rest: {},
    ...noOptions,
};
/** Returns the repositories an image is pushed to, the one its digest is told of first. */
function repositoriesOf({ name, repositories }, namespace) {
    const [first = name, ...others] = repositories;
    return [
        imageRepository(first, namespace),
        ...others.map((other) => imageRepository(other, namespace)),
    ];
}
/** Returns an image with what one side says on top of the other: maps are merged, the rest is replaced by what is there. */
function overlay(below, top) {
    return {
        buildArgs: new Map([...below.buildArgs, ...top.buildArgs]),
        labels: new Map([...below.labels, ...top.labels]),
        platforms: top.platforms.length > 0 ? top.platforms : below.platforms,
        tags: top.tags.length > 0 ? top.tags : below.tags,
        ...overlayOptions(below, top),
    };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/sources.js

/** Returns where an image is built from; `file` is relative to the workspace, as with docker/build-push-action. */
function sourceOf({ context, file, rest }, workspace) {
    const folder = context === '' ? '.' : context;
    if (isRemote(folder))
        return { context: folder, dockerfile: file, isRemote: true };
    // Its instructions are part of the definition.
    if (rest['dockerfile-inline'] !== undefined)
        return { context: folder, dockerfile: '', isRemote: false };
    const dockerfile = file === '' ? (0,external_node_path_.join)(folder, 'Dockerfile') : file;
    return { context: folder, dockerfile: (0,external_node_path_.resolve)(workspace, dockerfile), isRemote: false };
}
/** Says whether only the builder can fetch what a context names. */
function isRemote(context) {
    return /^(https?|git|ssh|docker-image|oci-layout):\/\/|^git@|^target:/.test(context);
}
/** Returns one line for each folder, Dockerfile or secret file that is not there. */
async function findMissing(images, { context, secrets }, files) {
    const { workspace } = context;
    const ofImages = images.flatMap((image) => [
        missingOf(image, workspace, files),
        missingOptions(image, workspace, files),
    ]);
    const ofSecrets = secrets.map(async (secret) => {
        if (secret.kind !== 'file' || (await files.exists((0,external_node_path_.resolve)(workspace, secret.path))))
            return [];
        return [`secret-files: ${secret.path}, the file of '${secret.id}', does not exist.`];
    });
    return (await Promise.all([...ofImages, ...ofSecrets])).flat();
}
async function missingOf(image, workspace, files) {
    const { context, dockerfile, isRemote: remote } = sourceOf(image, workspace);
    if (remote)
        return [];
    if (!(await files.exists((0,external_node_path_.resolve)(workspace, context))))
        return [`${image.name}: the context ${context} does not exist.`];
    if (dockerfile === '' || (await files.exists(dockerfile)))
        return [];
    const shown = (0,external_node_path_.relative)(workspace, dockerfile);
    const inside = (0,external_node_path_.join)(context, image.file === '' ? 'Dockerfile' : image.file);
    const meant = image.file !== '' && (await files.exists((0,external_node_path_.resolve)(workspace, inside)));
    return [`${image.name}: ${shown} does not exist.${meant ? ` Write file: ${inside}` : ''}`];
}
async function missingOptions({ name, buildContexts, ssh }, workspace, files) {
    const contexts = [...buildContexts].flatMap(([context, value]) => isRemote(value) ? [] : [[`the build context '${context}'`, value]]);
    const keys = ssh.flatMap((text) => {
        const [id = '', paths = ''] = text.split(/=(.*)/s);
        return paths === '' ? [] : paths.split(',').map((path) => [`the SSH key '${id}'`, path]);
    });
    const answers = [...contexts, ...keys].map(async ([what = '', path = '']) => (await files.exists((0,external_node_path_.resolve)(workspace, path)))
        ? []
        : [`${name}: ${what}, ${path}, does not exist.`]);
    return (await Promise.all(answers)).flat();
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/placed.js


/**
 * Returns a target with its paths relative to the workspace. What lies outside is refused: a file of the repository,
 * which anyone can change in a pull request, must not carry the rest of the runner into a build.
 */
function placed(name, raw, at, read) {
    const put = (what, path) => {
        if (isRemote(path))
            return path;
        const inside = (0,external_node_path_.relative)(at.workspace, (0,external_node_path_.resolve)(at.folder, path));
        if (/^\.\.(\/|$)/.test(inside) || (0,external_node_path_.isAbsolute)(inside))
            read.refuse(at.kind, `${what} of '${name}' is ${path}, which is outside the workspace.`, 'Move it into the repository, or give it by an input of this step.');
        return inside === '' ? '.' : inside;
    };
    const { secret, ssh, contexts, ...others } = raw;
    return {
        ...others,
        context: put('the context', typeof raw['context'] === 'string' ? raw['context'] : '.'),
        ...(contexts === undefined ? {} : { contexts: placeContexts(contexts, put) }),
        ...(Array.isArray(secret) ? { secret: secret.map((one) => placeSecret(one, put)) } : {}),
        ...(Array.isArray(ssh) ? { ssh: ssh.map((one) => placeSsh(one, put)) } : {}),
    };
}
function placeContexts(contexts, put) {
    return Object.fromEntries(Object.entries(contexts ?? {}).map(([key, value]) => [
        key,
        put(`the build context '${key}'`, String(value)),
    ]));
}
// Old versions of bake print CSV, newer ones objects.
function placeSecret(secret, put) {
    const place = (path) => put('a secret', path);
    if (typeof secret === 'string')
        return secret.replace(/(^|,)(src|source)=([^,]*)/, (_whole, comma, key, path) => `${comma}${key}=${place(path)}`);
    const { src } = recordOf(secret);
    return typeof src === 'string' ? { ...recordOf(secret), src: place(src) } : secret;
}
function placeSsh(ssh, put) {
    const [id = '', list = ''] = typeof ssh === 'string' ? ssh.split(/=(.*)/s) : [];
    const { id: named = id, paths = list === '' ? [] : list.split(',') } = recordOf(ssh);
    const keys = Array.isArray(paths) ? paths.map((path) => put('an SSH key', String(path))) : [];
    return keys.length === 0 ? String(named) : `${String(named)}=${keys.join(',')}`;
}
function recordOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/definition.js






/** Attributes that this step composes itself. */
const composed = ['tags', 'cache-from', 'cache-to', 'output', 'attest', 'inherits'];
/** Where bake has what the inputs call otherwise. */
const attributes = {
    'build-contexts': 'contexts',
    ssh: 'ssh',
    annotations: 'annotations',
    network: 'network',
    'shm-size': 'shm-size',
    ulimits: 'ulimits',
    'add-hosts': 'extra-hosts',
    'no-cache-filters': 'no-cache-filter',
};
/** Attributes that become fields of an image. */
const understood = [
    ...['context', 'dockerfile', 'target', 'args', 'labels', 'platforms'],
    ...Object.values(attributes),
];
/** Reads what `docker buildx bake --print` wrote; what cannot be used is refused in the name of the file. */
function parseDefinition(printed, at, read) {
    const { group, target } = definition_recordOf(JSON.parse(printed));
    const targets = Object.entries(definition_recordOf(target)).map(([name, raw]) => [
        name,
        placed(name, unescaped(definition_recordOf(raw)), at, read),
    ]);
    // A file without groups has at most a target of that name.
    const names = new Set(expand('default', definition_recordOf(group)));
    const linked = targets.filter(([name]) => !names.has(name));
    return {
        images: targets
            .filter(([name]) => names.has(name))
            .map(([name, raw]) => imageOf(name, raw, read, at)),
        linked: Object.fromEntries(linked.map(([name, raw]) => [name, without(raw, composed)])),
    };
}
// A group may hold groups, and buildx refuses those that hold each other.
function expand(name, groups) {
    if (groups[name] === undefined)
        return [name];
    return listOf(definition_recordOf(groups[name])['targets']).flatMap((target) => target === name ? [target] : expand(target, groups));
}
function imageOf(name, raw, read, { kind }) {
    const context = textOf(raw['context']);
    const options = parseOptions((key) => (key === 'outputs' ? undefined : raw[attributes[key]]), (key, text, why, fix) => {
        read.refuse(kind, `${key} of '${name}' has '${text}', which ${why}`, fix);
    });
    return {
        ...emptyEntry,
        ...options,
        name,
        context,
        file: definition_fileOf(context, raw),
        target: textOf(raw['target']),
        buildArgs: textsOf(raw['args']),
        labels: textsOf(raw['labels']),
        platforms: listOf(raw['platforms']),
        repositories: [...new Set(listOf(raw['tags']).map(repositoryOf))],
        rest: without(raw, [...composed, ...understood]),
    };
}
// For bake a Dockerfile is relative to its context; for the inputs of this action to the workspace.
function definition_fileOf(context, raw) {
    const dockerfile = textOf(raw['dockerfile']);
    if (dockerfile === 'Dockerfile' || dockerfile === '' || raw['dockerfile-inline'] !== undefined)
        return '';
    return isRemote(context) || (0,external_node_path_.isAbsolute)(dockerfile) ? dockerfile : (0,external_node_path_.join)(context, dockerfile);
}
// What bake prints is the JSON form of HCL again, in which `${` and `%{` are doubled to be no templates.
function unescaped(raw) {
    const texts = ['args', 'labels', 'annotations', 'extra-hosts', 'dockerfile-inline'];
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, texts.includes(key) ? definition_plain(value) : value]));
}
function definition_plain(value) {
    if (typeof value === 'string')
        return value.replace(/([$%])\1\{/g, '$1{');
    if (Array.isArray(value))
        return value.map(definition_plain);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, definition_plain(text)]));
}
function without(raw, keys) {
    return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}
function textsOf(value) {
    const entries = Object.entries(definition_recordOf(value)).filter(([, text]) => typeof text === 'string');
    return new Map(entries.map(([key, text]) => [key, String(text)]));
}
function listOf(value) {
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function definition_recordOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/package-names.js


/** Returns the packages of the images. */
function packagesOf(images, { registry, context }) {
    const namespace = { registry, repository: context.repository };
    const repositories = new Set(images.flatMap((image) => repositoriesOf(image, namespace)));
    return [...repositories].map((repository) => {
        const [owner = '', ...name] = repository.slice(registryOf(repository).length + 1).split('/');
        return { owner, name: name.join('/'), repository };
    });
}
/** Refuses images that are in no registry of GitHub: its API lists the versions, so the manifests must be of the same. */
function refusePackages(images, inputs, read) {
    const { registry, context, definitionFiles } = inputs;
    if (context.serverUrl === 'https://github.com' && registry !== 'ghcr.io')
        read.refuse('registry', `'${registry}' is not the registry of GitHub's packages.`, 'Leave it out.');
    for (const { repository, name } of packagesOf(images, inputs)) {
        if (registryOf(repository) !== registry)
            read.refuse(definitionFiles?.kind ?? 'images', `${repository} is not in ${registry}.`);
        else if (name === '')
            read.refuse(definitionFiles?.kind ?? 'images', `${repository} names no package of an owner.`);
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/manifests.js
/** Manifests as registries keep them (OCI image specification 1.1, and Docker's older names for the same). */
/** Media types a registry is asked for. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Says whether a text is the digest of a manifest. */
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** Returns what a manifest says; undefined when it is none that is understood, so that nobody acts on half of it. */
function parseManifest(text) {
    const parsed = manifests_fieldsOf(parseJson(text));
    const { manifests, subject, config, layers, schemaVersion } = parsed;
    if (schemaVersion !== 2)
        return undefined;
    const described = Array.isArray(manifests) ? manifests : [config];
    const isCache = described.some(isCacheConfig);
    const subjectDigest = subject === undefined ? '' : manifests_fieldsOf(subject)['digest'];
    if (typeof subjectDigest !== 'string' || !isDigestOrNone(subjectDigest))
        return undefined;
    if (Array.isArray(manifests)) {
        const children = manifests.map(descriptorOf);
        if (!children.every((child) => child !== undefined))
            return undefined;
        return { kind: 'list', children, isCache, subject: subjectDigest };
    }
    if (manifests !== undefined || config === undefined || !Array.isArray(layers))
        return undefined;
    return { kind: 'image', children: [], isCache, subject: subjectDigest };
}
// moby/buildkit, cache/remotecache/v1/cachestorage.go, CacheConfigMediaTypeV0: the config of an image manifest, an entry of a list.
function isCacheConfig(descriptor) {
    return manifests_fieldsOf(descriptor)['mediaType'] === 'application/vnd.buildkit.cacheconfig.v0';
}
/** Returns a platform in the form platforms are compared in: what goes without saying is not said (containerd/platforms). */
function platformKey(platform) {
    const usual = { arm64: 'v8', amd64: 'v1', arm: 'v7' };
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    const isUsual = variant === '' || variant === usual[architecture];
    return `${os}/${architecture}${isUsual ? '' : `/${variant}`}`;
}
function descriptorOf(raw) {
    const { digest, platform, annotations } = manifests_fieldsOf(raw);
    if (typeof digest !== 'string' || !isDigest(digest))
        return undefined;
    const attests = manifests_fieldsOf(annotations)['vnd.docker.reference.digest'];
    return {
        digest,
        platform: platform === undefined ? '' : platformOf(manifests_fieldsOf(platform)),
        attests: typeof attests === 'string' ? attests : '',
    };
}
// Windows images of several versions share a platform but for `os.version`.
function platformOf(raw) {
    const text = (name) => {
        const value = raw[name];
        return typeof value === 'string' ? value : '';
    };
    const version = text('os.version');
    const key = platformKey([text('os'), text('architecture'), text('variant')].join('/'));
    return version === '' ? key : `${key} (${version})`;
}
function isDigestOrNone(text) {
    return text === '' || isDigest(text);
}
function manifests_fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/branches.js
/** Reads the branches from the run's context. */
function branchesOf(context) {
    const { ref, refName, headRef, baseRef } = context;
    const pullRequest = /^refs\/pull\/(\d+)\//.exec(ref)?.[1] ?? '';
    const isTag = ref.startsWith('refs/tags/');
    const queue = /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(refName);
    return {
        own: isTag ? '' : headRef !== '' ? headRef : refName,
        base: baseRef !== '' ? baseRef : (queue?.[1] ?? ''),
        main: defaultBranch(context),
        pullRequest,
        tag: isTag ? refName : '',
        isPassing: queue !== null,
    };
}
// The payload of a schedule may lack the repository; such runs are always on the default branch.
function defaultBranch({ defaultBranch: named, eventName, refName }) {
    if (named !== '')
        return named;
    return eventName === 'schedule' || /^(main|master)$/.test(refName) ? refName : '';
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/trust.js


/** Decides what the run may change: forks and Dependabot degrade to read-only instead of failing. */
function rightsOf(inputs) {
    const { context, cache, cacheWrite, push } = inputs;
    const trusted = (0,run_context/* isTrusted */.W2)(context);
    const asked = cache !== 'none' && cacheWrite !== 'false';
    const wanted = asked && !isShut(inputs);
    const forced = wanted && cacheWrite === 'true';
    const branches = branchesOf(context);
    return {
        push: push && trusted,
        writeCache: wanted && (trusted || forced),
        notes: [
            ...(asked && !wanted ? [shutNote] : []),
            ...(!trusted && (push || wanted) ? [untrusted(context.eventName, context.actor)] : []),
            ...(!trusted && forced ? [forcedNote] : []),
            ...(trusted && wanted ? passingNote(branches) : []),
        ],
    };
}
// Jobs can be given less than their event allows (`cache-mode` of GitHub, 2026-09-10).
function isShut({ cache, environment }) {
    return cache === 'gha' && /^(none|read)$/.test(environment['ACTIONS_CACHE_MODE'] ?? '');
}
const shutNote = 'This job may not write GitHub’s cache, so the cache is not written.';
function untrusted(eventName, actor) {
    const who = actor === 'dependabot[bot]'
        ? 'Dependabot started this run'
        : eventName === 'pull_request_target'
            ? 'pull_request_target runs code of others with the rights of this repository'
            : 'This run belongs to a pull request from a fork';
    return `${who}, so images are built but not pushed, and the cache is read but not written.`;
}
const forcedNote = '`cache-write: true` lets this untrusted run write a cache; what it writes is read by later builds of the same branch.';
function passingNote({ tag, isPassing }) {
    if (tag !== '')
        return ['Builds of a git tag read the default branch’s cache and write none.'];
    return isPassing ? ['Builds of a merge queue read the cache and write none.'] : [];
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/digests.js



/** Reads `digests`: one line of JSON for each job, as its output `images` holds it. */
function readDigests(read) {
    return read.lines('digests').flatMap((line, at) => {
        const entries = entriesOf(line);
        if (entries === undefined)
            read.refuse('digests', `line ${at + 1} is no JSON from name to REPOSITORY@sha256:….`, 'Write one line for each job, exactly `${{ needs.JOB.outputs.images }}`.');
        return entries === undefined ? [] : [new Map(entries)];
    });
}
/** Refuses digests that make no whole image: too few jobs, images that a job left out, digests of something else. */
function refuseDigests(images, inputs, read) {
    // A run that may not push has built without pushing, so there is nothing to look at and nothing to merge.
    if (!rightsOf(inputs).push)
        return;
    const { digests } = inputs;
    if (digests.length < 2)
        read.refuse('digests', `holds ${digests.length === 0 ? 'no line' : 'one line'}; there is one for each platform's job.`, 'An output is empty when its job failed or was skipped, or when GitHub dropped it because it holds the text of a secret.');
    digests.forEach((job, at) => {
        refuseJob(images, { job, line: at + 1 }, inputs, read);
    });
    for (const { name } of images)
        refuseTwice(name, digests, read);
}
function refuseJob(images, { job, line }, { registry, context }, read) {
    for (const image of images) {
        const [repository] = repositoriesOf(image, { registry, repository: context.repository });
        const reference = job.get(image.name);
        if (reference === undefined) {
            const fix = 'Every job builds every image; was it pushed (`push`, `push-by-digest`)?';
            read.refuse('digests', `line ${line} has no '${image.name}'.`, fix);
        }
        else if (!isOf(repository, reference)) {
            read.refuse('digests', `'${reference}' of '${image.name}' in line ${line} is not ${repository}@sha256:….`);
        }
    }
    const names = images.map(({ name }) => name);
    for (const name of [...job.keys()].filter((candidate) => !names.includes(candidate)))
        read.refuse('digests', `line ${line} has '${name}', which is none of ${names.join(', ')}.`);
}
// The same line twice would pass for two platforms.
function refuseTwice(name, digests, read) {
    const given = digests.map((job) => job.get(name));
    given.forEach((reference, at) => {
        const first = given.indexOf(reference);
        if (reference !== undefined && first !== at)
            read.refuse('digests', `'${name}' is the same in lines ${first + 1} and ${at + 1}.`);
    });
}
function isOf(repository, reference) {
    const [name, digest = ''] = reference.split('@');
    return name === repository && isDigest(digest);
}
function entriesOf(line) {
    const parsed = parse(line);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        return undefined;
    const entries = Object.entries(parsed);
    const isText = (entry) => typeof entry[1] === 'string';
    return entries.every(isText) ? entries : undefined;
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/command-rules.js


/** Refuses what makes no sense for the command that was given. */
function validateCommand(inputs, read) {
    if (inputs.command !== 'merge' && inputs.digests.length > 0)
        read.refuse('digests', 'is for `command: merge`.', 'Give that command, or leave it out.');
    if (inputs.command !== 'build' && inputs.pushByDigest)
        read.refuse('push-by-digest', `is for the jobs that build, not for \`command: ${inputs.command}\`.`);
    rules[inputs.command](inputs, read);
}
const rules = {
    build: refuseByDigest,
    merge: (inputs, read) => {
        // Images of a compose or bake file are not known yet.
        if (inputs.definitionFiles === undefined)
            refuseDigests(inputs.images, inputs, read);
    },
    'clean-cache': (inputs, read) => {
        refusePackages(inputs.images, inputs, read);
    },
};
function refuseByDigest({ pushByDigest, load }, read) {
    if (pushByDigest && load)
        read.refuse('load', 'needs a tag, and `push-by-digest` gives none.', 'Leave out one of them.');
}

// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var functions_parse = __nccwpck_require__(6353);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/tags.js




/**
 * Returns the tags an image gets when none are asked for: the commit, the branch, the versions of a git tag, and `latest`
 * on the default branch.
 */
function defaultTags(sha, branches) {
    const { own, main, tag, pullRequest, isPassing } = branches;
    const tags = sha === '' ? [] : [sha];
    if (tag !== '')
        tags.push(clearOfCache(slug(tag)), ...versionTags(tag));
    else if (pullRequest !== '')
        tags.push(`pr-${pullRequest}`);
    else if (own !== '' && !isPassing)
        tags.push(clearOfCache(slug(own)));
    if (own !== '' && own === main && pullRequest === '')
        tags.push('latest');
    return [...new Set(tags)];
}
/** Returns everything an image is called: the tags that were asked for, or the usual ones, in each of its repositories. */
function referencesOf(asked, repositories, context) {
    const tags = asked.length > 0 ? asked : defaultTags(context.sha, branchesOf(context));
    return [...new Set(repositories.flatMap((name) => fullReferences(name, tags)))];
}
/** Returns full references: bare tags are put on the repository, full ones are taken as they are, in lower case. */
function fullReferences(repository, tags) {
    const references = tags.map((tag) => {
        if (!isFullReference(tag))
            return `${repository}:${tag}`;
        const [name, version] = splitTag(tag);
        return `${name.toLowerCase()}:${version ?? 'latest'}`;
    });
    return [...new Set(references)];
}
/** Returns the name and the tag of a full reference; a port is no tag. */
function splitTag(reference) {
    const match = /^(.*\/[^/:]*):([^/]*)$/.exec(reference);
    return match === null ? [reference, undefined] : [match[1] ?? '', match[2]];
}
// As docker/metadata-action does: a prerelease moves no other tag, and 0.x promises nothing that `0` could stand for.
function versionTags(tag) {
    const version = functions_parse(tag);
    if (version === null)
        return [];
    const { major, minor, prerelease } = version;
    if (prerelease.length > 0)
        return [slug(version.version)];
    return [version.version, `${major}.${minor}`, ...(major > 0 ? [String(major)] : [])];
}
// A branch called `buildcache` must not overwrite the cache.
function clearOfCache(tag) {
    return tag.startsWith(cacheTag) ? `branch-${tag}` : tag;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/validate.js








/** Refuses what no single input can tell. */
function validate(inputs, read) {
    const { images, username, password } = inputs;
    validateImages({ images, linked: {} }, inputs, read);
    if (username === '' && !password.isEmpty)
        read.refuse('username', 'is missing for the `password`.', 'Give both, or neither.');
    if (inputs.belowThreshold === 'fail' && inputs.cache === 'none')
        read.refuse('cache-hit-below', '`fail` needs a cache.', 'Set `cache: registry`.');
    refuseMissingService(inputs, read);
    validateCommand(inputs, read);
}
// buildx leaves such a cache out without a word (docker/buildx, build/opt.go, isActive).
function refuseMissingService({ cache, cacheOptions, environment }, read) {
    const has = (name) => (environment[name] ?? '') !== '';
    const isNamed = has('ACTIONS_RESULTS_URL') || has('ACTIONS_CACHE_URL') || cacheOptions.has('url_v2');
    if (cache === 'gha' && !(has('ACTIONS_RUNTIME_TOKEN') && isNamed))
        read.refuse('cache', '`gha` needs GitHub’s cache service, and the runner names none (ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set).', 'Run it as a step of a job on GitHub, or use another cache.');
}
/** Refuses images that cannot be built or pushed as they are described. */
function validateImages({ images, linked }, inputs, read) {
    const targets = [...images.map(({ name }) => name), ...Object.keys(linked)];
    for (const image of images) {
        refuseRepositories(image, inputs, read);
        refuseTags(image, read);
        refusePlatforms(image, read);
        refuseReferences(image, targets, read);
        refuseMissingAgent(image, inputs, read);
        refuseCacheInside(image, inputs, read);
    }
    refuseToken({ images, linked }, inputs, read);
    refuseSharedTags(images, read);
    refuseSharedFiles(images, read);
}
function refuseRepositories(image, { registry, context, definitionFiles }, read) {
    const source = definitionFiles?.kind ?? 'images';
    for (const repository of repositoriesOf(image, { registry, repository: context.repository }))
        if (!isRepository(repository))
            read.refuse(source, `'${image.name}' makes ${repository}, which no registry takes.`, validate_plain);
}
const validate_plain = 'Use letters, digits, and single . _ - or / between them.';
function refuseTags({ name, tags }, read) {
    for (const tag of tags) {
        const [, version = 'latest'] = isFullReference(tag) ? splitTag(tag) : ['', tag];
        if (!isTag(version))
            read.refuse('tags', `'${tag}' of '${name}' is no tag.`, 'At most 128 letters, digits, . _ -');
        else if (version.startsWith(cacheTag))
            read.refuse('tags', `'${tag}' of '${name}' would overwrite the cache.`);
    }
}
function refusePlatforms({ name, platforms }, read) {
    for (const platform of platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9]+(\/v\d+)?$/.test(text)))
        read.refuse('platforms', `'${platform}' of '${name}' is not like linux/amd64.`);
}
// A full reference for all images would push each over the other.
function refuseSharedTags(images, read) {
    const full = images.flatMap(({ tags }) => [...new Set(tags)].filter(isFullReference));
    for (const tag of new Set(full.filter((candidate, at) => full.indexOf(candidate) !== at)))
        read.refuse('tags', `'${tag}' is given for more than one image.`, 'Give bare tags for all.');
}
// `target:NAME` makes one image the context of another.
function refuseReferences({ name, buildContexts }, targets, read) {
    const others = targets.filter((target) => target !== name).map((target) => `target:${target}`);
    for (const value of buildContexts.values())
        if (value.startsWith('target:') && !others.includes(value))
            read.refuse('build-contexts', `'${value}' of '${name}' names no other image.`, `There are ${others.join(', ') || 'no others'}.`);
}
function refuseMissingAgent({ name, ssh }, { command, environment }, read) {
    if (command !== 'build' || (environment['SSH_AUTH_SOCK'] ?? '') !== '')
        return;
    for (const id of ssh.filter((text) => !text.includes('=')))
        read.refuse('ssh', `'${id}' of '${name}' takes the keys of an agent, and none is running (SSH_AUTH_SOCK is not set).`, `Start one in a step before this one, or name a key: ${id}=PATH`);
}
// For this cache buildx is given the token, so no secret or argument of a file may be made of it.
function refuseToken({ images, linked }, { cache, definitionFiles }, read) {
    if (cache !== 'gha' || definitionFiles === undefined)
        return;
    const token = 'ACTIONS_RUNTIME_TOKEN';
    if (JSON.stringify([images.map(({ rest }) => rest), linked]).includes(token))
        read.refuse(definitionFiles.kind, `names ${token}, the token that \`cache: gha\` is read and written with.`, 'Leave it out: whoever has it can write the cache of this branch.');
}
// A context that holds the cache grows with it, and no step that copies the context could ever hit.
function refuseCacheInside({ name, context, buildContexts }, { cache, cacheOptions, context: { workspace } }, read) {
    const folder = cacheOptions.get('folder');
    if (cache !== 'local' || folder === undefined)
        return;
    const inside = [context, ...buildContexts.values()]
        .filter((path) => !isRemote(path))
        .map((path) => (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace, path), (0,external_node_path_.resolve)(workspace, folder)));
    if (inside.some((path) => !/^\.\.(\/|$)/.test(path)))
        read.refuse('cache-options', `folder ${folder} lies in the context of '${name}': the cache would be sent to the builder and change what is built.`, 'Name a folder outside of every context.');
}
function refuseSharedFiles(images, read) {
    const files = images.flatMap(({ outputs }) => outputs.flatMap((output) => fileOf(output) ?? []));
    for (const file of new Set(files.filter((path, at) => files.indexOf(path) !== at)))
        read.refuse('outputs', `'${file}' would be written more than once.`, 'Give each image of `images` outputs of its own.');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/definition-files.js







/**
 * Variables that a file of the repository must not be able to read: buildx takes values for both kinds of file from
 * the environment, and secrets too.
 */
const hiddenVariables = {
    INPUT_PASSWORD: '',
    INPUT_SECRETS: '',
    'INPUT_GITHUB-TOKEN': '',
    ACTIONS_RUNTIME_TOKEN: '',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: '',
};
/** Returns the images, from the inputs or from the files that describe them. */
async function describeImages(inputs, ports) {
    const { definitionFiles, context } = inputs;
    if (definitionFiles === undefined)
        return { images: inputs.images, linked: {} };
    const { kind, shared } = definitionFiles;
    await refuseMissingFiles(definitionFiles, context.workspace, ports);
    const folder = folderOf(definitionFiles, context.workspace);
    const printed = await ports.exec.run(printCommand(definitionFiles, folder, inputs), {
        keep: 16 << 20,
    });
    if (printed.exitCode !== 0)
        throw unreadable(definitionFiles, printed);
    const read = new core_inputs/* InputReader */.i(() => '');
    const place = { kind, folder, workspace: context.workspace };
    const { images, linked } = parseDefinition(printed.stdout, place, read);
    if (images.length === 0)
        throw emptyDefinition(definitionFiles);
    const described = {
        images: images.map((image) => ({ ...image, ...overlay(image, shared) })),
        linked,
    };
    validateImages(described, inputs, read);
    read.finish();
    return described;
}
// Resolves variables, inheritance and matrices without building anything.
function printCommand(files, folder, { context: { workspace }, secrets }) {
    const paths = files.files.flatMap((file) => ['--file', (0,external_node_path_.resolve)(workspace, file)]);
    // A file could put the value of a secret into an argument, which is no place for one.
    const named = secrets.flatMap((secret) => (secret.kind === 'variable' ? secret.variable : []));
    return {
        ...(0,command/* command */.G5)('docker', 'buildx', 'bake', ...paths, '--print', ...files.targets),
        cwd: folder,
        env: { ...hiddenVariables, ...Object.fromEntries(named.map((name) => [name, ''])) },
    };
}
// Paths in a compose file are relative to it, as for Compose; those in a bake file to the workspace, as for bake.
function folderOf({ kind, files }, workspace) {
    return kind === 'compose-file' ? (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, files[0] ?? '')) : workspace;
}
async function refuseMissingFiles({ kind, files }, workspace, ports) {
    const there = await Promise.all(files.map(async (file) => ports.files.exists((0,external_node_path_.resolve)(workspace, file))));
    const missing = files.filter((_file, at) => there[at] !== true);
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo({
        what: 'There is nothing to build from',
        why: missing.map((file) => `  ${kind}: ${file} does not exist.`).join('\n'),
        fix: 'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
    });
}
function unreadable({ kind, files }, { stderr }) {
    const said = stderr.split('\n').filter((line) => !/^#\d+ /.test(line));
    return new errors/* UserError */.yo({
        what: `The ${kind} cannot be used`,
        why: `buildx does not take ${files.join(', ')}.`,
        fix: kind === 'compose-file'
            ? 'Variables it needs can be given as `env` of this step, or in a file `.env` beside it.'
            : 'Variables it needs can be given as `env` of this step; `bake-targets` names what it has.',
        stderr: said.join('\n').trim(),
    });
}
function emptyDefinition({ kind, files }) {
    const compose = kind === 'compose-file';
    return new errors/* UserError */.yo({
        what: `The ${kind} cannot be used`,
        why: `${files.join(', ')} describes no image: ${compose ? 'no service has a `build` section' : 'there is no group `default`'}.`,
        fix: compose
            ? 'Add `build:` to the services whose images are made here.'
            : 'Name the targets in `bake-targets`.',
    });
}

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/docker-config.js

/** Returns the folder the Docker CLI reads its configuration from. */
function dockerFolder(environment) {
    return environment['DOCKER_CONFIG'] ?? `${environment['HOME'] ?? ''}/.docker`;
}
/** Returns the parsed configuration; an unreadable one counts as empty, as it does to the Docker CLI's plugins. */
function parseDockerConfig(text) {
    try {
        const parsed = JSON.parse(text ?? '{}');
        return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
    }
    catch {
        return {};
    }
}
/**
 * Returns the text of a private configuration that logs in to one registry and otherwise behaves as the user's own.
 * A credential store would win over the login in the file, so this one registry is told to use none (docker/cli,
 * `getConfiguredCredentialStore`); plugins of the user's folder are found by `cliPluginsExtraDirs`.
 */
function privateConfig(own, folder, login) {
    const key = authKey(login.registry);
    const usesStore = own.credsStore !== undefined || own.credHelpers !== undefined;
    const config = {
        ...own,
        auths: { ...own.auths, [key]: { auth: encodeLogin(login) } },
        ...(usesStore ? { credHelpers: { ...own.credHelpers, [login.registry]: '', [key]: '' } } : {}),
        cliPluginsExtraDirs: [...(own.cliPluginsExtraDirs ?? []), `${folder}/cli-plugins`],
    };
    return new secret/* Secret */.z(JSON.stringify(config));
}
/** Returns the login the user's own configuration holds for a registry, when it is in the file itself. */
function storedLogin(own, registry) {
    if (own.credsStore !== undefined || own.credHelpers?.[registry] !== undefined)
        return 'helper';
    const auth = own.auths?.[authKey(registry)]?.auth ?? '';
    return auth === '' ? 'none' : new secret/* Secret */.z(`Basic ${auth}`);
}
/** Returns the value of an Authorization header. */
function basicAuthorization(login) {
    return new secret/* Secret */.z(`Basic ${encodeLogin(login)}`);
}
// Docker Hub is known by the address it had first.
function authKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/** Returns a login as it is written in files and headers. */
function encodeLogin({ username, password }) {
    return Buffer.from(`${username}:${password.reveal()}`).toString('base64');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/access.js


const access_patience = 10_000;
/**
 * Asks a registry whether a repository can be written (or read), in two or three small requests: the challenge, a token
 * where it wants one (distribution, "Token Authentication Specification"), and an upload that is begun and given up. A
 * token alone proves nothing: GHCR hands one out either way.
 */
async function askAccess(check, ports, signedIn) {
    const session = await signedIn;
    if ('status' in session)
        return session;
    return check.access === 'push'
        ? tryUpload(check, session, ports)
        : tryLogin(check, session, ports);
}
/** Gets as far as a token that would do; or the answer, when it is settled already. */
async function signIn(check, ports) {
    const base = await findRegistry(check.repository, ports);
    const { repository } = check;
    if (typeof base === 'string')
        return { status: 'unknown', repository, answer: base };
    const authorization = await authorize(check, base.reply, ports);
    if (!(authorization instanceof secret/* Secret */.z) && authorization !== undefined)
        return authorization;
    return { url: base.url, authorization };
}
/** Returns the header of a session; an open registry is asked without a login. */
function headersOf({ authorization, }) {
    return authorization === undefined ? {} : { authorization };
}
// Docker takes plain HTTP from loopback only, and so do we.
async function findRegistry(repository, { http }) {
    const host = registryOf(repository).replace(/^docker\.io$/, 'registry-1.docker.io');
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+)(:|$)/.test(host);
    let why = '';
    for (const scheme of isLoopback ? ['https', 'http'] : ['https']) {
        const url = `${scheme}://${host}/v2/`;
        const reply = await http.send({ method: 'GET', url, timeout: access_patience });
        if (reply.kind === 'reply')
            return { url, reply };
        why = `${url}: ${reply.why}`;
    }
    return why;
}
/** Returns what to send as Authorization, nothing for an open registry, or the answer when it is settled already. */
async function authorize({ repository, access, authorization }, { status, headers }, ports) {
    if (status === 200)
        return undefined;
    const challenge = parseChallenge(headers.get('www-authenticate') ?? '');
    if (status !== 401 || challenge === undefined)
        return { status: 'unknown', repository, answer: `GET /v2/ answered ${status}` };
    if (challenge.scheme === 'basic') {
        if (authorization !== undefined)
            return authorization;
        return { status: 'denied', repository, answer: '401 Unauthorized: no login' };
    }
    const url = new URL(challenge.realm);
    url.searchParams.set('service', challenge.service);
    const actions = access === 'push' ? 'pull,push' : 'pull';
    const path = repository.slice(registryOf(repository).length + 1);
    url.searchParams.set('scope', `repository:${path}:${actions}`);
    const reply = await ports.http.send({
        method: 'GET',
        url: url.href,
        headers: headersOf({ authorization }),
        timeout: access_patience,
    });
    return tokenOf(reply, repository);
}
function tokenOf(reply, repository) {
    if (reply.kind === 'unreachable')
        return { status: 'unknown', repository, answer: reply.why };
    const token = field(reply.body, 'token') ?? field(reply.body, 'access_token');
    if (reply.status === 200 && token !== undefined)
        return new secret/* Secret */.z(`Bearer ${token}`);
    return judge(reply, repository, 'token request');
}
// A token is an answer already; with Basic the password was not looked at yet.
async function tryLogin({ repository }, { url, authorization }, { http }) {
    if (authorization?.reveal().startsWith('Basic ') !== true)
        return { status: 'granted', repository };
    const headers = { authorization };
    const reply = await http.send({ method: 'GET', url, headers, timeout: access_patience });
    if (reply.kind === 'unreachable')
        return { status: 'unknown', repository, answer: reply.why };
    return reply.status === 200
        ? { status: 'granted', repository }
        : judge(reply, repository, 'login');
}
async function tryUpload({ repository }, session, { http }) {
    const path = repository.slice(registryOf(repository).length + 1);
    const url = `${session.url}${path}/blobs/uploads/`;
    const headers = headersOf(session);
    const reply = await http.send({ method: 'POST', url, headers, timeout: access_patience });
    if (reply.kind === 'unreachable')
        return { status: 'unknown', repository, answer: reply.why };
    if (reply.status !== 202)
        return judge(reply, repository, 'upload');
    const upload = new URL(reply.headers.get('location') ?? '', url);
    if (upload.host === new URL(url).host)
        await http.send({ method: 'DELETE', url: upload.href, headers, timeout: access_patience });
    return { status: 'granted', repository };
}
function judge({ status, body }, repository, what) {
    const text = status === 401 ? '401 Unauthorized' : status === 403 ? '403 Forbidden' : `${status}`;
    const answer = `${what} answered ${text}: ${errorText(body)}`;
    const denied = status === 401 || status === 403;
    // Throttling comes as 403 too (GitHub, "secondary rate limit"); the build may well come through.
    const throttled = /rate limit|toomanyrequests/i.test(body);
    return { status: denied && !throttled ? 'denied' : 'unknown', repository, answer };
}
// Registries explain themselves as {"errors":[{code,message}]}; the specification makes it optional.
function errorText(body) {
    const codes = [...body.matchAll(/"code"\s*:\s*"([^"]*)"/g)].map(([, code]) => code);
    const messages = [...body.matchAll(/"message"\s*:\s*"([^"]*)"/g)].map(([, message]) => message);
    const text = messages.map((message, at) => `${codes[at]?.toLowerCase() ?? 'error'}: ${message}`);
    return text.length > 0 ? text.join('; ') : body.replace(/\s+/g, ' ').trim().slice(0, 200);
}
function parseChallenge(header) {
    const scheme = /^(basic|bearer)\b/i.exec(header)?.[1]?.toLowerCase();
    if (scheme === 'basic')
        return { scheme, realm: '', service: '' };
    const value = (name) => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
    if (scheme !== 'bearer' || !URL.canParse(value('realm')))
        return undefined;
    return { scheme, realm: value('realm'), service: value('service') };
}
function field(body, name) {
    try {
        const value = Reflect.get(JSON.parse(body), name);
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/registry-manifests.js





const registry_manifests_patience = 30_000;
// No registry has to take larger manifests (OCI distribution specification 1.1, "Pushing manifests").
const largest = 4 << 20;
/** Returns a reader that signs in when it is first asked, unless that was done, and anew when the token has run out. */
function repositoryReader(check, ports, signedIn) {
    const get = getter(check, ports, signedIn);
    return {
        manifest: async (digest) => manifestOf(`${check.repository}@${digest}`, await get(`manifests/${digest}`)),
        digest: async (tag) => {
            const what = `${check.repository}:${tag} cannot be read`;
            return `sha256:${digest(bodyOf(what, await get(`manifests/${tag}`)))}`;
        },
        cache: async (tag) => {
            const reply = await get(`manifests/${tag}`);
            if (reply.kind === 'reply' && reply.status === 404)
                return undefined;
            const body = bodyOf(`${check.repository}:${tag} cannot be read`, reply);
            return parseManifest(body)?.isCache === true ? `sha256:${digest(body)}` : undefined;
        },
        tagsAfter: async (last) => registry_manifests_tagsOf(check.repository, await get(`tags/list?${new URLSearchParams({ n: '100', ...(last === '' ? {} : { last }) }).toString()}`)),
    };
}
function getter(check, ports, signedIn) {
    let unused = signedIn;
    let session;
    return async (path) => {
        session ??= openSession(check, unused ?? signIn(check, ports));
        unused = undefined;
        const current = session;
        const forget = () => {
            if (session === current)
                session = undefined;
        };
        const opened = await current.catch((error) => {
            forget();
            throw error;
        });
        const reply = await registry_manifests_ask(path, check.repository, opened, ports);
        // Tokens are short-lived, and a package may hold thousands of manifests.
        if (reply.kind === 'reply' && reply.status === 401)
            forget();
        return reply;
    };
}
async function openSession(check, signedIn) {
    const session = await signedIn;
    if (!('status' in session))
        return session;
    const why = session.status === 'granted' ? '' : session.answer;
    const parts = { what: `${check.repository} cannot be read`, why };
    throw session.status === 'denied' ? new errors/* ActionError */.lZ(parts) : new errors/* TransientError */.N_(parts);
}
async function registry_manifests_ask(what, repository, session, { http }) {
    const path = repository.slice(registryOf(repository).length + 1);
    return http.send({
        method: 'GET',
        url: `${session.url}${path}/${what}`,
        headers: { ...headersOf(session), accept: manifestTypes.join(', ') },
        timeout: registry_manifests_patience,
        keep: largest,
    });
}
function manifestOf(reference, reply) {
    const what = `${reference} cannot be read`;
    const body = bodyOf(what, reply);
    const [, expected = ''] = reference.split('@');
    if (`sha256:${digest(body)}` !== expected)
        throw new errors/* TransientError */.N_({ what, why: 'the registry gave something else for that digest.' });
    const manifest = parseManifest(body);
    if (manifest === undefined)
        throw new errors/* ActionError */.lZ({
            what,
            why: 'what the registry holds is no manifest that is understood.',
        });
    return manifest;
}
function registry_manifests_tagsOf(repository, reply) {
    const what = `The tags of ${repository} cannot be read`;
    const tags = tagsIn(bodyOf(what, reply));
    if (tags === undefined)
        throw new errors/* ActionError */.lZ({ what, why: 'the registry gave no list of them.' });
    return tags;
}
// An empty repository has `null` for its tags.
function tagsIn(body) {
    try {
        const { tags } = JSON.parse(body);
        if (tags === null)
            return [];
        const isText = (tag) => typeof tag === 'string';
        return Array.isArray(tags) && tags.every(isText) ? tags : undefined;
    }
    catch {
        return undefined;
    }
}
function bodyOf(what, reply) {
    if (reply.kind === 'unreachable')
        throw new errors/* TransientError */.N_({ what, why: reply.why });
    const { status, headers, body } = reply;
    if (status === 200)
        return body;
    const parts = { what, why: `the registry answered ${status}.` };
    if (status !== 401 && status !== 429 && status < 500)
        throw new errors/* ActionError */.lZ(parts);
    throw new errors/* TransientError */.N_(parts, Number(headers.get('retry-after') ?? 0) * 1000 || undefined);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/probe.js








// Enough to read thousands of manifests in minutes, and no more than a build does.
const atOnce = 8;
/** Reads every version of every package, with its manifest, and the branches. */
async function probeClean(inputs, ports) {
    const now = ports.clock.now();
    if (!(0,run_context/* isTrusted */.W2)(inputs.context))
        return { packages: [], branches: [], now };
    const { images } = await describeImages(inputs, ports);
    const read = new core_inputs/* InputReader */.i(() => '');
    refusePackages(images, inputs, read);
    read.finish();
    const github = ports.connectGitHub(inputs.githubToken.reveal());
    const packages = [];
    for (const one of packagesOf(images, inputs))
        packages.push(await see(one, inputs, github, ports));
    // A branch is there before its cache is: asked afterwards, none that fills a cache meanwhile is missed.
    const branches = await askAllPages(async (page) => github.listBranches(inputs.context.repository, page), ports);
    if (branches.length === 0)
        throw noBranches(inputs.context.repository);
    return { packages, branches, now };
}
async function see(one, inputs, github, ports) {
    let versions = [];
    try {
        versions = await askAllPages(async (page) => github.listVersions(one, page), ports);
        const registry = openRepository(one, inputs, ports);
        await refuseIncomplete(one, versions, registry, ports);
        const manifests = await readManifests(versions, registry, ports);
        return { kind: 'seen', package: one, versions, manifests };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* CancelledError */.cc)
            throw error;
        const { what, ...rest } = error.parts;
        // Whatever it was, what was not read may hold what the rest needs.
        const kept = new errors/* ActionError */.lZ({
            ...rest,
            what: `Nothing of ${one.repository} is removed: ${what}`,
        });
        return { kind: 'unreadable', package: one, versions, error: kept };
    }
}
function openRepository({ repository }, { username, password, githubToken }, ports) {
    // GHCR takes the token of the job under any name.
    const login = {
        username: username === '' ? 'x-access-token' : username,
        password: password.isEmpty ? githubToken : password,
    };
    const authorization = login.password.isEmpty ? undefined : basicAuthorization(login);
    return repositoryReader({ repository, access: 'pull', authorization }, ports);
}
// What the API does not list would seem to need nothing. A list in pages can lose items while others are deleted.
async function refuseIncomplete({ repository }, versions, registry, ports) {
    const listed = new Set(versions.flatMap(({ tags }) => tags));
    for (let last = '';;) {
        const after = last;
        const tags = await ask(async () => registry.tagsAfter(after), ports);
        const missing = tags.find((tag) => !listed.has(tag));
        if (missing !== undefined)
            throw new errors/* ActionError */.lZ({
                what: `${repository}:${missing} is in the registry, and GitHub's API does not list it`,
                fix: 'When it was pushed just now, run this again.',
            });
        const next = tags.at(-1);
        if (next === undefined || next === after)
            return;
        last = next;
    }
}
async function readManifests(versions, registry, ports) {
    const manifests = new Map();
    const left = [...new Set(versions.map(({ digest }) => digest))];
    const work = async () => {
        for (let digest = left.pop(); digest !== undefined; digest = left.pop()) {
            const wanted = digest;
            manifests.set(wanted, await ask(async () => registry.manifest(wanted), ports));
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return manifests;
}
function noBranches(repository) {
    return new errors/* UserError */.yo({
        what: `GitHub knows no branch of ${repository}`,
        why: 'every cache would be one of a branch that is gone, so nothing is removed.',
        fix: 'Give the job `permissions: { contents: read, packages: write }`.',
    });
}

// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
;// CONCATENATED MODULE: ./build/core/notice.js
/** The one line that every action leaves beside the run: a sentence for people, facts for `pipeline-report`. */
/** Returns `sentence [name=value name=value]` on one line; values are percent-encoded where they need it. */
function formatNotice(sentence, facts) {
    const words = Object.entries(facts).map(([name, value]) => `${name}=${encode(String(value))}`);
    const line = sentence.replace(/\s+/g, ' ').trim();
    return words.length === 0 ? line : `${line} [${words.join(' ')}]`;
}
/** Returns the parts of a line made by `formatNotice`; a line without facts is all sentence. */
function parseNotice(line) {
    const match = /^(?<sentence>.*?) ?\[(?<facts>[\w.-]+=[^\s\]]*(?: [\w.-]+=[^\s\]]*)*)\]$/.exec(line);
    if (match?.groups === undefined)
        return { sentence: line, facts: {} };
    const pairs = (match.groups['facts'] ?? '').split(' ').map((word) => {
        const split = word.indexOf('=');
        return [word.slice(0, split), decodeURIComponent(word.slice(split + 1))];
    });
    return { sentence: match.groups['sentence'] ?? '', facts: Object.fromEntries(pairs) };
}
function encode(value) {
    return value.replace(/[\s%\][=]/g, encodeURIComponent);
}

// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/cache-worth.js


// Less is lost in how evenly a machine runs.
const leastLoss = 5_000;
/**
 * Returns the milliseconds that the steps which hit took when they last ran; undefined while that is not known of each of
 * them. Steps of several images run side by side, so this is the most that can have been saved.
 */
function savedBy(cache, explanation) {
    if (explanation === undefined)
        return undefined;
    const times = cache.images.flatMap(({ image }) => explanation.saved[image] ?? []);
    if (times.length < cache.images.length)
        return undefined;
    return times.reduce((sum, time) => sum + time, 0);
}
/** Returns what to say when the cache cost more than it saved. A build that could not hit has invested, not lost. */
function lossOf(cache, explanation) {
    const saved = savedBy(cache, explanation);
    const { read, write } = cache.cost;
    if (saved === undefined || cache.total.cached === 0)
        return undefined;
    if (read + write - saved < leastLoss)
        return undefined;
    const [reading, writing, spared] = [read, write, saved].map(core_duration/* formatDuration */.a3);
    return new errors/* ActionError */.lZ({
        what: `The cache cost more than it saved: ${reading} to read and ${writing} to write it`,
        why: `The steps that came from it took ${spared} when they last ran.`,
        fix: 'With `cache-mode: min` less is written; with `cache: none` the steps just run.',
    });
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/outputs.js

/** Every output as it is when nothing could be measured. */
const noOutputs = {
    outcome: 'failed',
    images: '{}',
    digests: '{}',
    digest: '',
    imageid: '',
    tags: '{}',
    metadata: '{}',
    pushed: 'false',
    'cache-hit': 'false',
    'cache-hit-rate': '',
    'cache-hit-rates': '{}',
    'first-miss': '{}',
    'missed-ms': '',
    'saved-ms': '',
    'cache-import-ms': '',
    'cache-import-bytes': '',
    'cache-export-ms': '',
    'cache-export-bytes': '',
    removed: '',
    kept: '',
    'duration-ms': '',
};
/** Returns the outputs of an execution. */
function outputsOf({ plan, status, build, duration, explanation }, cache) {
    const pushed = status === 'pushed' ? digestsOf(plan, build) : [];
    const only = plan.images.length === 1 ? plan.images[0] : undefined;
    return {
        outcome: status === 'pushed' || status === 'built' ? status : 'failed',
        images: object(pushed.map(([image, digest]) => [image.name, `${image.repository}@${digest}`])),
        digests: object(pushed.map(([image, digest]) => [image.name, digest])),
        digest: only === undefined ? '' : (pushed[0]?.[1] ?? ''),
        imageid: only === undefined ? '' : (build?.metadata[only.id]?.['containerimage.config.digest'] ?? ''),
        tags: outputs_tagsOf(plan),
        metadata: JSON.stringify(build?.metadata ?? {}),
        pushed: String(status === 'pushed'),
        'cache-hit': String(build?.exitCode === 0 && cache?.total.cached === cache?.total.steps),
        'cache-hit-rate': cache === undefined ? '' : String(cache.total.rate),
        'cache-hit-rates': object(cache?.images.map(({ image, rate }) => [nameOf(plan, image), rate]) ?? []),
        'first-miss': missesOf(plan, explanation?.misses ?? []),
        ...costsOf(cache, explanation),
        removed: '',
        kept: '',
        'duration-ms': String(Math.round(duration)),
    };
}
function costsOf(cache, explanation) {
    const { cost, total } = cache ?? {};
    return {
        'missed-ms': String(total?.missed ?? ''),
        'saved-ms': cache === undefined ? '' : String(savedBy(cache, explanation) ?? ''),
        'cache-import-ms': String(cost?.read ?? ''),
        'cache-import-bytes': counted(cost?.readBytes),
        'cache-export-ms': String(cost?.write ?? ''),
        'cache-export-bytes': counted(cost?.writtenBytes),
    };
}
// Nothing counted is not the same as nothing carried.
function counted(bytes = 0) {
    return bytes === 0 ? '' : String(bytes);
}
// The first of each stage comes first; a stage has more when steps after it changed too.
function missesOf(plan, misses) {
    const groups = Map.groupBy(misses, ({ image }) => nameOf(plan, image));
    return object([...groups].map(([name, own]) => [
        name,
        own.map(({ stage, step, reasons }) => ({ stage, step, reasons })),
    ]));
}
/** Returns the references of each image, by its name, as JSON. */
function outputs_tagsOf({ images }) {
    return object(images.map(({ name, references }) => [name, references]));
}
/** Returns the digest each image was given. */
function digestsOf({ images }, build) {
    return images.flatMap((image) => {
        const digest = build?.metadata[image.id]?.['containerimage.digest'];
        return digest === undefined ? [] : [[image, digest]];
    });
}
/** Returns the user's name of an image that events know by its id. */
function nameOf({ images }, id) {
    return images.find((image) => image.id === id)?.name ?? id;
}
function object(entries) {
    return JSON.stringify(Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/clean-cache/report.js




const reasons = {
    'branch-gone': 'cache of a branch that is gone',
    untagged: 'no tag, and nothing has need of it',
};
// More would not be read, and a summary has its limit.
const shown = 200;
/** Renders what a cleaning came to. */
function reportClean({ plan, packages, duration }) {
    const rows = packages.map((one) => ({
        repository: one.plan.package.repository,
        removals: one.removed,
        count: one.plan.count,
        problem: one.problem,
    }));
    const refused = packages.flatMap((one) => one.refused);
    const warnings = [
        ...rows.flatMap(({ problem }) => (problem !== undefined && passes(problem) ? [problem] : [])),
        ...refused.map(({ error }) => error),
    ];
    const verb = plan.skipped === '' ? 'removed' : 'not looked at';
    return {
        ...render(plan, rows, verb, report_outputsOf(rows, 'cleaned')),
        annotations: [...noteOf(plan), ...warnings.map(warningOf)],
        outputs: {
            ...report_outputsOf(rows, 'cleaned'),
            'duration-ms': String(Math.round(duration)),
        },
    };
}
/** Renders what would be removed. */
function previewClean(plan) {
    const rows = plan.packages.map((one) => ({ ...one, repository: one.package.repository }));
    return {
        ...render(plan, rows, 'would be removed (dry run)', report_outputsOf(rows, 'dry-run')),
        annotations: noteOf(plan),
        outputs: report_outputsOf(rows, 'dry-run'),
    };
}
function render(plan, rows, verb, outputs) {
    const { removed, kept } = totals(rows);
    const problems = rows.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    const sentence = `${removed} ${removed === 1 ? 'version' : 'versions'} ${verb}, ${kept} kept`;
    const failure = failureOf(problems.filter((problem) => !passes(problem)));
    return {
        summary: (0,markdown/* section */.uW)('Build cache cleaned', `${(0,markdown/* inline */.mG)(sentence)}.`, plan.skipped === '' ? '' : `> ${(0,markdown/* inline */.mG)(plan.skipped)}`, ...problems.map(({ message }) => `> ${(0,markdown/* inline */.mG)(message)}`), (0,markdown/* table */.tp)(['package', 'gone:', 'kept:'], rows.map(packageRow)), removalTable(rows)),
        notice: formatNotice(sentence, { outcome: outputs.outcome, removed, kept }),
        ...(failure === undefined ? {} : { failure }),
    };
}
// The next run finishes what a limit or a push in between has stopped.
function passes(problem) {
    return problem instanceof errors/* TransientError */.N_;
}
function failureOf(problems) {
    const [first, ...others] = problems;
    if (first === undefined || others.length === 0)
        return first;
    return new errors/* UserError */.yo({
        what: `${problems.length} packages were not cleaned`,
        why: problems.map(({ message }) => `  ${message.replaceAll('\n', ' ')}`).join('\n'),
    });
}
function packageRow({ repository, removals, count }) {
    return [(0,markdown/* code */.aY)(repository), String(removals.length), String(count - removals.length)];
}
function removalTable(rows) {
    const all = rows.flatMap(({ repository, removals }) => removals.map(({ version, why, age }) => [
        (0,markdown/* code */.aY)(repository),
        (0,markdown/* code */.aY)(version.digest.slice(0, 19)),
        version.tags.map(markdown/* code */.aY).join(' '),
        `${age} d`,
        reasons[why],
    ]));
    const more = all.length > shown ? `The first ${shown} of ${all.length}:\n\n` : '';
    const header = ['package', 'version', 'tags', 'age:', 'why'];
    return all.length === 0 ? '' : `${more}${(0,markdown/* table */.tp)(header, all.slice(0, shown))}`;
}
function report_outputsOf(rows, outcome) {
    const { removed, kept } = totals(rows);
    const failed = rows.some(({ problem }) => problem !== undefined && !passes(problem));
    return {
        ...noOutputs,
        outcome: failed ? 'failed' : outcome,
        removed: String(removed),
        kept: String(kept),
    };
}
function totals(rows) {
    const removed = rows.reduce((sum, { removals }) => sum + removals.length, 0);
    return { removed, kept: rows.reduce((sum, { count }) => sum + count, 0) - removed };
}
function noteOf({ skipped }) {
    return skipped === '' ? [] : [{ level: 'notice', message: `Nothing is removed: ${skipped}` }];
}
function warningOf({ message }) {
    return { level: 'warning', message };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/builder-answers.js
/** What BuildKit, buildx and the Engine say; the particular before the general. */
const builderAnswers = [
    // First, since the message quotes the command, which may say anything.
    {
        name: 'step-failed',
        pattern: /did not complete successfully: exit code: \d+/i,
        cause: 'a command of the Dockerfile failed.',
        fix: 'What it printed stands below.',
    },
    {
        name: 'base-image-missing',
        pattern: /failed to resolve source metadata for \S+: \S+: not found|manifest unknown|pull access denied/i,
        cause: 'a base image or tag does not exist, or is private.',
        fix: 'Check the FROM line and the build arguments in it; log in to its registry before this step if it is private.',
    },
    {
        name: 'platform-missing',
        pattern: /no match for platform in manifest|exec format error/i,
        cause: 'something is not there for the platform that is built.',
        fix: 'Check `platforms` and the base image; foreign platforms need docker/setup-qemu-action or a native runner each.',
    },
    {
        name: 'cache-unsupported',
        pattern: /cache export (feature )?is (currently )?not supported|unknown cache (ex|im)porter/i,
        cause: 'this builder cannot write such a cache.',
        fix: 'Leave `builder` empty, use a docker-container builder, or turn on the containerd image store of the Engine.',
    },
    {
        name: 'digest-push-unsupported',
        pattern: /push-by-digest is currently not implemented for docker driver/i,
        cause: 'the Engine’s own builder cannot push by digest.',
        fix: 'Leave `builder` empty, so that one is made that can, or name a docker-container builder.',
    },
    {
        name: 'load-multi-platform',
        pattern: /docker exporter does not currently support exporting manifest lists/i,
        cause: 'several platforms cannot be loaded into this Engine.',
        fix: 'Set `load: false`, build one platform, or turn on the containerd image store of the Engine.',
    },
    {
        name: 'dockerfile-missing',
        pattern: /failed to read dockerfile|unable to prepare context|path "[^"]*" not found/i,
        cause: 'the context or the Dockerfile is not there.',
        fix: '`context` and `file` are relative to the workspace; is `actions/checkout` a step before this one?',
    },
    {
        name: 'stage-missing',
        pattern: /target stage "[^"]*" could not be found/i,
        cause: 'the Dockerfile has no stage of that name.',
        fix: 'Compare `target` with the AS names in the Dockerfile.',
    },
    {
        name: 'copy-missing',
        pattern: /failed to calculate checksum of ref|failed to compute cache key: "|"\/[^"]*":? not found/i,
        cause: 'a file that COPY or ADD names is not in the context.',
        fix: 'Paths in COPY are relative to `context`; .dockerignore may leave the file out.',
    },
    {
        name: 'layer-damaged',
        pattern: /failed to get stream processor|could not fetch content descriptor \S+ \([^)]*\) from remote: not found|content digest \S+: not found|unexpected commit digest|failed size validation|failed to copy: .*NoSuchKey/i,
        cause: 'a layer of a base image or a cache is gone from its registry, or arrived damaged.',
        fix: 'Push that base image again; a cache is written anew by the next build that succeeds. On ghcr.io a retention rule that deletes untagged versions does this: `command: clean-cache` keeps what is in use.',
    },
    {
        name: 'dockerfile-syntax',
        pattern: /dockerfile parse error|unknown instruction/i,
        cause: 'the Dockerfile cannot be read.',
        fix: 'See the line above.',
    },
    {
        name: 'no-space',
        pattern: /no space left on device/i,
        cause: 'the disk of the builder is full.',
        fix: 'Free space before this step (`docker system df` says where it went) or use a larger runner.',
    },
    {
        name: 'engine-down',
        pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect/i,
        cause: 'the Docker Engine does not answer.',
        fix: 'Start it on the runner; check DOCKER_HOST and that the runner’s user may use its socket.',
    },
    {
        name: 'builder-missing',
        pattern: /no builder "[^"]*" found/i,
        cause: 'there is no builder of that name.',
        fix: 'Check `builder` against `docker buildx ls`, or leave it empty.',
    },
];

;// CONCATENATED MODULE: ./build/build-with-registry-cache/registry-answers.js
const manageAccess = 'On the package page: Package settings → Manage Actions access → Add repository → role Write.';
/** What registries say; the particular before the general. Seen on GHCR, Docker Hub and distribution. */
const registryAnswers = [
    {
        name: 'package-write-denied',
        pattern: /permission_denied: write_package|denied: permission_denied(?!: read)/i,
        cause: 'the token may not write this package.',
        fix: `Give the job \`permissions: packages: write\`. If the package was made by hand or by another repository, let this one write: ${manageAccess} A personal access token needs the scopes write:packages and read:packages, and Configure SSO where the organization asks for it.`,
    },
    {
        name: 'package-create-denied',
        pattern: /installation not allowed to create organization package/i,
        cause: 'the token may not create packages in this organization.',
        fix: 'Give the job `permissions: packages: write`; an owner may have to allow it: organization Settings → Packages → Package creation.',
    },
    {
        name: 'read-only-token',
        pattern: /installation not allowed to write organization package/i,
        cause: 'the token is read-only, as it is for forks and Dependabot.',
        fix: `Give the job \`permissions: packages: write\`, and check who may write: ${manageAccess}`,
    },
    {
        name: 'package-private',
        pattern: /permission_denied: (read_package|The requested installation does not exist)/i,
        cause: 'the package is private and this token may not read it.',
        fix: `Package settings → Change visibility → Public, or let this repository read: ${manageAccess.replace('Write', 'Read')} A token needs the scope read:packages.`,
    },
    {
        name: 'sso',
        pattern: /resource protected by organization SAML|SAML enforcement|SSO/,
        cause: 'the organization asks for single sign-on and the token is not authorized for it.',
        fix: 'GitHub → Settings → Developer settings → Personal access tokens → Configure SSO → Authorize.',
    },
    {
        name: 'rate-limit',
        pattern: /429 Too Many Requests|toomanyrequests|secondary rate limit|rate limit exceeded/i,
        cause: 'the registry is limiting how often it is asked.',
        fix: 'It passes by itself; fewer images or tags at once, or a login for docker.io, make it rarer.',
        transient: true,
    },
    {
        name: 'wrong-login',
        pattern: /incorrect username or password|unauthorized: authentication required|401 Unauthorized|unauthorized:|no basic auth credentials/i,
        cause: 'the registry does not accept this username and password, or none were given.',
        fix: 'For ghcr.io: `username: ${{ github.actor }}` and `password: ${{ secrets.GITHUB_TOKEN }}` with `permissions: packages: write`; a personal access token may have expired. Check by hand: `echo "$REGISTRY_TOKEN" | docker login ghcr.io -u "$REGISTRY_USER" --password-stdin`',
    },
    {
        name: 'insufficient-scope',
        pattern: /insufficient_scope|access forbidden|403 Forbidden|requested access to the resource is denied/i,
        cause: 'the login is right but may not do this here.',
        fix: `For ghcr.io: \`permissions: packages: write\`, token scopes write:packages and read:packages, SSO authorized where the organization asks for it; the package may belong to another repository: ${manageAccess}`,
    },
    {
        name: 'upper-case',
        pattern: /repository name must be lowercase|invalid reference format/i,
        cause: 'an image reference is not written as registries take it.',
        fix: 'Use lower case, and check `images`, `tags` and the base images in FROM for stray characters or empty build arguments.',
    },
    {
        name: 'name-unknown',
        pattern: /name unknown|NAME_UNKNOWN|repository does not exist/i,
        cause: 'the registry has no repository of that name.',
        fix: 'Check owner and name; some registries (not ghcr.io) want a repository created before the first push.',
    },
    {
        name: 'tls',
        pattern: /x509:|tls: |certificate signed by unknown authority|server gave HTTP response to HTTPS client/i,
        cause: 'the connection to the registry is not trusted.',
        fix: 'Give the Docker Engine its CA as /etc/docker/certs.d/REGISTRY/ca.crt; a registry without TLS must be in insecure-registries.',
    },
    {
        name: 'no-such-host',
        pattern: /no such host|Temporary failure in name resolution|server misbehaving/i,
        cause: 'the name of a registry or host is not known here.',
        fix: 'Check its spelling in `registry`, `images` and FROM, and the DNS of the runner and the builder.',
    },
    {
        name: 'connection',
        pattern: /connection reset by peer|broken pipe|unexpected EOF|i\/o timeout|TLS handshake timeout|cannot reuse body|50[0234] (Internal|Bad|Service|Gateway)|unexpected status[^:]*: 50\d/i,
        cause: 'the connection to the registry broke off.',
        fix: 'It usually passes by itself; see the registry’s status page when it does not.',
        transient: true,
    },
    {
        name: 'connection-refused',
        pattern: /connection refused|no route to host|network is unreachable/i,
        cause: 'nothing answers at that address.',
        fix: 'Check `registry` with its port, and that the builder can reach it.',
        // A registry that restarts refuses connections for some seconds.
        transient: true,
    },
];

;// CONCATENATED MODULE: ./build/build-with-registry-cache/diagnosis.js


/** Every message that is known; the first match wins. */
const answers = [...builderAnswers, ...registryAnswers];
/** Returns what a message means. */
function diagnose(message) {
    const row = answers.find(({ pattern }) => pattern.test(message));
    if (row === undefined)
        return {
            name: 'unknown',
            cause: firstLine(message),
            fix: 'The whole output is in the log of this step.',
            transient: false,
            known: false,
        };
    const { name, cause, fix, transient = false } = row;
    return { name, cause, fix, transient, known: true };
}
function firstLine(message) {
    const line = message.split('\n').find((text) => text.trim() !== '') ?? 'it did not say why.';
    return line.trim().slice(0, 500);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/events.js
/** BuildKit's event stream as `--progress=rawjson` writes it: moby/buildkit, client.SolveStatus. */
/**
 * Reads events from lines: buildx up to 0.13 indents them over many lines, later ones write one a line. What is no event
 * (warnings before the stream, the Dockerfile excerpt and the error after it) is handed on as text.
 */
class EventReader {
    #onEvent;
    #onText;
    #pending = [];
    constructor(onEvent, onText) {
        this.#onEvent = onEvent;
        this.#onText = onText;
    }
    take(line) {
        if (this.#pending.length > 0) {
            this.#pending.push(line);
            if (line === '}')
                this.#flush();
        }
        else if (line === '{')
            this.#pending.push(line);
        else if (line.startsWith('{'))
            this.#read([line]);
        else
            this.#onText(line);
    }
    /** Hands on what has begun and will not end any more. */
    finish() {
        if (this.#pending.length > 0)
            this.#flush();
    }
    #flush() {
        const lines = this.#pending;
        this.#pending = [];
        this.#read(lines);
    }
    #read(lines) {
        try {
            this.#onEvent(JSON.parse(lines.join('\n')));
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            for (const line of lines)
                this.#onText(line);
        }
    }
}
/**
 * Returns milliseconds since the epoch; NaN for what is no time. Go writes nanoseconds, Date.parse keeps milliseconds: steps
 * of the cache take less, so the rest is added.
 */
function parseTime(time) {
    const [, whole = time, fraction = '', zone = ''] = /^(.*?)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
    return Date.parse(`${whole}${zone}`) + Number(`0.${fraction === '' ? '0' : fraction}`) * 1000;
}
/** Returns when the newest of these happened, in milliseconds since the epoch; 0 when none has a time. */
function newestOf({ vertexes, logs }) {
    const times = [
        ...(vertexes ?? []).flatMap(({ started, completed }) => [started, completed]),
        ...(logs ?? []).map(({ timestamp }) => timestamp),
    ].map((time) => parseTime(time ?? ''));
    return times.reduce((last, time) => (time > last ? time : last), 0);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/vertex-name.js
/**
 * Reads names as BuildKit's Dockerfile front end and buildx compose them: `[image platform stage n/m] INSTRUCTION`, where
 * the image is there when there are several, the platform when there are several, the stage when it has a name.
 */
function parseVertexName(name, images) {
    const [, inside = '', text = name] = /^\[([^\]]*)\] ?(.*)$/s.exec(name) ?? [];
    const words = inside.split(' ').filter((word) => word !== '');
    const image = images.length === 1 ? (images[0] ?? '') : takeImage(words, images);
    const position = /^\d+\/\d+$/.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
    const platform = /^\w+\/\w+(\/v\d+)?$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
    if (position === '')
        return { ...unplaced(text, words), image, platform, position };
    const kind = /^FROM\b/.test(text) ? 'base' : 'step';
    return { kind, image, platform, stage: words.join(' '), position, text };
}
// A RUN may be pages long, and a title is one line.
const longestTitle = 120;
/** Returns a step as a person names it: `runtime 5/6 COPY main.py .`. */
function stepTitle({ platform, stage, position, text }) {
    const parts = [platform, stage, position, text].filter((part) => part !== '');
    const title = parts.join(' ').replace(/\s+/g, ' ');
    return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}
function takeImage(words, images) {
    return images.includes(words[0] ?? '') ? (words.shift() ?? '') : '';
}
const unplacedKinds = [
    [/^importing cache manifest from /, 'cache-import'],
    [/^exporting cache to /, 'cache-export'],
    // The one cache exporter that is named like those of images (moby/buildkit, cache/remotecache/gha/gha.go).
    [/^exporting to GitHub Actions Cache/, 'cache-export'],
    [/^exporting to /, 'image-export'],
    [/^pushing /, 'push'],
];
function unplaced(text, words) {
    const found = words.length === 0 ? unplacedKinds.find(([pattern]) => pattern.test(text)) : undefined;
    if (found === undefined)
        return { kind: 'internal', stage: '', text: [...words, text].join(' ').trim() };
    const [pattern, kind] = found;
    const rest = kind === 'cache-import' || kind === 'push' ? text.replace(pattern, '') : text;
    return { kind, stage: '', text: rest.replace(/ with docker$/, '') };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/failure.js




// The runner cuts an annotation at 4096 characters or so; the whole output is in the log and the summary.
const shownLines = 40;
/** Returns the error line of buildx, or what else it said last. */
function errorOf({ text }) {
    const at = text.findLastIndex((line) => line.startsWith('ERROR:'));
    const said = at < 0 ? (text.at(-1) ?? '') : text.slice(at).join('\n');
    return said.replace(/^ERROR: /, '').replace(uploadState, '$1?…');
}
// A registry hands the state of an upload to and fro in its address: hundreds of characters that tell nothing.
const uploadState = /(https?:\/\/[^\s"?]+)\?[^\s":]{40,}/g;
/** Returns the vertex that failed first; others may have been stopped because of it. */
function failedVertex({ vertices }) {
    const failed = vertices.filter(({ error, name }) => error !== '' && name.kind !== 'cache-import' && name.kind !== 'cache-export');
    return failed.find(({ error }) => !/context canceled|\bCANCELED\b/i.test(error)) ?? failed[0];
}
/** Explains a failure; nothing when there was none. */
function explainFailure(outcome) {
    switch (outcome.status) {
        case 'denied':
            return explainDenial(outcome.plan.access);
        case 'no-builder':
            return failure_plain({ what: 'The builder could not be made', stderr: outcome.builderError }, outcome.builderError);
        case 'failed':
            return outcome.build === undefined ? undefined : explainBuild(outcome.plan, outcome.build);
        default:
            return undefined;
    }
}
/** Explains a push that a registry would refuse. */
function explainDenial(access) {
    const denied = access.flatMap((one) => (one.status === 'denied' ? [one] : []));
    const answers = denied.map(({ repository, answer }) => `${repository}: ${answer}`).join('\n');
    const repositories = denied.map(({ repository }) => repository).join(', ');
    return failure_plain({ what: `Pushing to ${repositories} would be refused`, stderr: answers }, answers);
}
function failure_plain(parts, message) {
    const { cause, fix } = diagnose(message);
    const error = new errors/* UserError */.yo({ ...parts, why: cause, fix });
    return { error, evidence: message, annotations: [] };
}
function explainBuild(plan, build) {
    const message = errorOf(build);
    const vertex = failedVertex(build);
    const { cause, fix, known } = diagnose(message);
    const excerpt = excerptOf(build);
    const output = vertex?.output ?? [];
    // What a push prints are its tries, each of which failed as the last did.
    const shown = vertex?.name.kind === 'step' ? output.slice(-shownLines) : [];
    const evidence = [...output, ...excerpt, message].join('\n');
    const parts = {
        what: `Building ${subjectOf(plan, vertex)} failed${vertex?.name.kind === 'step' ? ` at ${stepTitle(vertex.name)}` : ''}`,
        why: cause,
        fix,
        stderr: [...shown, ...excerpt, message].join('\n'),
    };
    return {
        error: known ? new errors/* UserError */.yo(parts) : new errors/* ActionError */.lZ(parts),
        evidence,
        annotations: annotate(plan, vertex, build),
    };
}
function subjectOf({ images }, vertex) {
    const found = images.find(({ id }) => id === vertex?.name.image);
    return found?.name ?? images.map(({ name }) => name).join(', ');
}
// buildx ends with the lines of the Dockerfile, between two rules, below `Dockerfile:LINE`.
function excerptOf({ text }) {
    const begin = text.findLastIndex((line) => /^[^\s:]+:\d+$/.test(line));
    const end = text.findLastIndex((line) => /^-{8,}$/.test(line));
    return begin < 0 || end < begin ? [] : text.slice(begin, end + 1);
}
function annotate({ images, workspace }, vertex, build) {
    const line = Number(/:(\d+)$/.exec(excerptOf(build)[0] ?? '')?.[1] ?? '0');
    const image = images.length === 1 ? images[0] : images.find(({ id }) => id === vertex?.name.image);
    if (line === 0 || image === undefined || image.source.isRemote)
        return [];
    const file = (0,external_node_path_.relative)(workspace, image.source.dockerfile);
    const title = `Building ${image.name} failed`;
    return [{ level: 'error', message: errorOf(build), file, startLine: line, title }];
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/less-work.js
/** Returns the same build without writing the caches of some images. */
function withoutExports(definition, ids) {
    return changed(definition, (id) => (ids.has(id) ? { 'cache-to': undefined } : {}));
}
/** Returns the request that writes the caches of images that have just been built, and nothing else: no other's either. */
function onlyExports(definition, ids) {
    const attest = ['type=provenance,disabled=true'];
    const less = { tags: [], attest, output: ['type=cacheonly'] };
    return {
        ...changed(definition, (id) => (ids.includes(id) ? less : { ...less, 'cache-to': undefined })),
        group: { default: { targets: ids } },
    };
}
/** Returns plans of the same build that take less and less from caches, each with how; what they write replaces what is broken. */
function waysWithout(plan) {
    const readless = withoutReading(plan);
    return [
        ['without reading a cache', readless],
        ['from nothing', withAttributes(readless, { 'no-cache': true })],
    ];
}
/** Returns the plan of the same build that reads no cache. */
function withoutReading(plan) {
    return withAttributes(plan, { 'cache-from': undefined });
}
function withAttributes(plan, attributes) {
    return { ...plan, definition: changed(plan.definition, () => attributes) };
}
function changed({ group, target }, changesOf) {
    const targets = Object.entries(target).map(([id, one]) => [id, { ...one, ...changesOf(id) }]);
    return { group, target: Object.fromEntries(targets) };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/build-record.js

/** Returns a digest short enough to be kept a thousand times. */
function brief(text) {
    return digest(text).slice(0, 16);
}
/** Returns the digests of build arguments. Each holds its name too, so that equal values do not show. */
function digestArgs(args) {
    return Object.fromEntries([...args].map(([name, value]) => [name, brief(`${name}=${value}`)]));
}
/** Reads a record; undefined when it is none or of another version. */
function parseRecord(text) {
    try {
        const read = JSON.parse(text);
        return isRecord(read) ? read : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Says whether two records tell the same of the sources; how long something took is not part of it, only whether it is known. */
function isSameRecord(left, right) {
    return comparable(left) === comparable(right);
}
function comparable({ images }) {
    const entries = Object.entries(images).map(([name, image]) => [
        name,
        Object.entries(image.args).sort(),
        image.steps
            .map((step) => JSON.stringify({ ...step, milliseconds: step.milliseconds !== undefined }))
            .sort(),
        image.files ?? null,
        image.exported !== undefined,
        image.kept ?? null,
    ]);
    return JSON.stringify(entries.sort());
}
/** Says whether two builds of one Dockerfile made an image from the same. */
function isSameImage(left, right) {
    return comparableSteps(left) === comparableSteps(right);
}
// Of stages that share an instruction BuildKit names now one, now the other.
function comparableSteps({ args, steps, files }) {
    const lines = steps.map(({ platform, text, bases, after, copied }) => JSON.stringify([platform, text, bases, after, copied ?? null]));
    return JSON.stringify([Object.entries(args).sort(), lines.sort(), files ?? null]);
}
function isRecord(read) {
    if (!isObject(read) || read['version'] !== 1 || !isObject(read['images']))
        return false;
    return Object.values(read['images']).every((image) => isObject(image) &&
        isObject(image['args']) &&
        Array.isArray(image['steps']) &&
        image['steps'].every(isStep));
}
function isStep(step) {
    if (!isObject(step))
        return false;
    const lists = ['settings', 'bases', 'after'].every((name) => Array.isArray(step[name]));
    return lists && ['stage', 'platform', 'position', 'text'].every((name) => name in step);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/dockerfile.js
/** What a Dockerfile says, in the part that decides which step can come from the cache (docs.docker.com/reference/dockerfile). */
// Those BuildKit counts in `n/m` (moby/buildkit, frontend/dockerfile/dockerfile2llb/convert.go).
const dockerfile_counted = /^(RUN|COPY|ADD|WORKDIR)$/;
const settings = /^(ENV|ARG|USER|SHELL)$/;
/** Reads the stages of a Dockerfile. */
function parseDockerfile(text) {
    const globals = [];
    const stages = [];
    for (const line of instructionsOf(text)) {
        const keyword = keywordOf(line);
        const stage = stages.at(-1);
        if (keyword === 'FROM')
            stages.push(openStage(line, stages, globals));
        else if (stage === undefined)
            globals.push(line);
        else
            addLine(stage, keyword, line);
    }
    return stages;
}
function openStage(line, stages, globals) {
    const words = line.split(/\s+/).filter((word) => !word.startsWith('--'));
    const [, base = '', , named] = words;
    const parent = stages.find(({ name }) => name === base.toLowerCase());
    const used = globals.filter((global) => argNames(global).some((name) => refersTo(line, name)));
    return {
        name: named?.toLowerCase() ?? `stage-${stages.length}`,
        from: [...used, line].join('\n'),
        steps: [],
        settings: parent?.settings ?? [],
        args: parent?.args ?? [],
    };
}
function addLine(stage, keyword, line) {
    if (settings.test(keyword))
        stage.settings = [...stage.settings, line];
    if (keyword === 'ARG')
        stage.args = [...stage.args, ...argNames(line)];
    if (!dockerfile_counted.test(keyword))
        return;
    const { settings: inForce, args, from } = stage;
    stage.steps.push({ keyword, text: line, settings: inForce, args, from });
}
/** Says whether a text uses a variable. */
function refersTo(text, name) {
    return new RegExp(`\\$(?:${name}\\b|\\{${name}\\b)`).test(text);
}
/** Returns the step an event's name stands for; undefined when it cannot be told for sure. */
function findSource(stages, { stage, position, text, }) {
    const named = stage === '' && stages.length === 1
        ? stages[0]
        : stages.find(({ name }) => name === stage.toLowerCase());
    const [at = 0, of = 0] = position.split('/').map(Number);
    const offset = of - (named?.steps.length ?? 0);
    const placed = offset === 0 || offset === 1 ? named?.steps[at - 1 - offset] : undefined;
    if (placed?.keyword === keywordOf(text))
        return placed;
    // A step that images share is named after one of them, in events of the others too.
    return stages.flatMap(({ steps }) => steps).find((step) => dockerfile_plain(step.text) === dockerfile_plain(text));
}
function keywordOf(line) {
    return (/^\s*(\w+)/.exec(line)?.[1] ?? '').toUpperCase();
}
function argNames(line) {
    if (keywordOf(line) !== 'ARG')
        return [];
    return [...line.matchAll(/\s([A-Za-z_]\w*)(?==|\s|$)/g)].map(([, name = '']) => name);
}
function dockerfile_plain(text) {
    return text.replace(/\s+/g, ' ').trim();
}
// Lines that end in the escape character go on; comments and empty lines in between do not count.
function instructionsOf(text) {
    const escape = /^#\s*escape\s*=\s*`/im.test(text.split('\n')[0] ?? '') ? '`' : '\\';
    const lines = text.split(/\r?\n/);
    const found = [];
    let open = '';
    while (lines.length > 0) {
        const line = (lines.shift() ?? '').trimEnd();
        if (/^\s*(#|$)/.test(line))
            continue;
        if (line.endsWith(escape)) {
            open += line.slice(0, -1);
            continue;
        }
        found.push((open + line + takeHeredocs(open + line, lines)).trim());
        open = '';
    }
    return open === '' ? found : [...found, open.trim()];
}
function takeHeredocs(line, lines) {
    if (!/^\s*(RUN|COPY|ADD)\s/i.test(line))
        return '';
    let body = '';
    for (const [, word = ''] of line.matchAll(/<<-?\s*["']?([A-Za-z_]\w*)["']?/g)) {
        const end = lines.findIndex((candidate) => candidate.trim() === word);
        if (end >= 0)
            body += `\n${lines.splice(0, end + 1).join('\n')}`;
    }
    return body;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/file-changes.js

/**
 * Returns what changed of the files a step copies: what they hold, and apart from it who may do what with them. What was
 * copied by another text cannot be compared as a whole, only file by file.
 */
function fileChanges({ files, record }, same, known) {
    if (files === undefined || record.copied === undefined)
        return [];
    return [
        ...contentChanges(files, record.copied, { same: same?.copied, known }),
        ...modeChanges(files, record.copied, { same: same?.copied, known }),
    ];
}
function contentChanges(files, copied, { same, known }) {
    const differs = same !== undefined && same.contents !== copied.contents;
    const paths = files.flatMap(({ path, content }) => {
        const old = known?.[path];
        if (old === undefined)
            return differs && known !== undefined ? [`${path} (new)`] : [];
        return old[0] === brief(content) ? [] : [path];
    });
    if (paths.length === 0 && !differs)
        return [];
    return [file_changes_reasonOf('files', paths, 'a file was removed or changed')];
}
function modeChanges(files, copied, { same, known }) {
    const paths = files.flatMap(({ path, mode }) => {
        const [, old = mode.toString(8)] = known?.[path] ?? [];
        return old === mode.toString(8) ? [] : [`${path} (${old} became ${mode.toString(8)})`];
    });
    // The digest of the modes covers the names too, so it tells something only where those are the same.
    const differs = same !== undefined && same.contents === copied.contents && same.modes !== copied.modes;
    if (paths.length === 0 && !differs)
        return [];
    return [file_changes_reasonOf('file-mode', paths, 'permissions are not those of the last build')];
}
const mostShown = 3;
function file_changes_reasonOf(kind, paths, otherwise) {
    if (paths.length === 0)
        return { kind, detail: otherwise };
    const more = paths.length > mostShown ? ` and ${paths.length - mostShown} more` : '';
    return { kind, detail: paths.slice(0, mostShown).join(', ') + more };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/miss-reasons.js



/** Returns what changed since the last build of all that decides whether this step can come from the cache. */
function changesOf(step, now, before) {
    const same = findSame(step.record, before.steps);
    const prior = same ?? before.steps.find((candidate) => isAtPlace(candidate, step.record));
    const comparison = { step, now, before, same, prior };
    return [
        ...textChange(comparison),
        ...argChanges(comparison),
        ...settingChanges(comparison),
        ...baseChanges(comparison),
        ...fileChanges(step, same, before.files),
    ];
}
/** Says that the same instruction stood on other instructions before; undefined when it did not. */
function neighbourChange(step, before) {
    const same = findSame(step.record, before.steps);
    if (same === undefined || same.after.join() === step.record.after.join())
        return undefined;
    return {
        kind: 'instruction',
        detail: 'the instruction before it was removed, moved or changed',
    };
}
/** Returns the record of the same instruction: in its place, else in its stage, else anywhere in the image. */
function findSame(step, candidates) {
    const alike = candidates.filter((candidate) => isSameText(candidate, step));
    return (alike.find((candidate) => isAtPlace(candidate, step)) ??
        alike.find(({ stage }) => stage === step.stage) ??
        alike[0]);
}
function isSameText(left, right) {
    if (left.platform !== right.platform)
        return false;
    const readable = left.instruction !== '' && right.instruction !== '';
    return readable ? left.instruction === right.instruction : left.text === right.text;
}
function isAtPlace(left, right) {
    const place = ({ platform, stage, position }) => `${platform} ${stage} ${position.split('/')[0] ?? ''}`;
    return place(left) === place(right);
}
function textChange({ same }) {
    if (same !== undefined)
        return [];
    return [{ kind: 'instruction', detail: 'its text is not that of the last build' }];
}
// A RUN gets every ARG in force as its environment; other instructions only see those they use.
function argChanges({ step, now, before, same }) {
    const names = [...new Set([...Object.keys(now.args), ...Object.keys(before.args)])];
    const changed = names.filter((name) => now.args[name] !== before.args[name]).sort();
    const { source, record } = step;
    const isRun = /^run\b/i.test(step.vertex.name.text);
    const expanded = same !== undefined && same.text !== record.text;
    return changed
        .filter((name) => {
        if (source === undefined)
            return isRun;
        if (!source.args.includes(name))
            return false;
        return isRun || expanded || refersTo(source.text, name);
    })
        .map((name) => ({ kind: 'build-arg', detail: `${name} has another value` }));
}
function settingChanges({ step, prior, same }) {
    const { source, record } = step;
    const isRun = source?.keyword === 'RUN';
    const expanded = same !== undefined && same.text !== record.text;
    if (source === undefined || prior === undefined || !(isRun || expanded))
        return [];
    const added = source.settings.filter((line) => !prior.settings.includes(brief(line)));
    const removed = prior.settings.filter((line) => !record.settings.includes(line));
    if (added.length === 0 && removed.length === 0)
        return [];
    const [first] = added;
    const detail = first === undefined
        ? 'an ENV, ARG, USER or SHELL line above it was removed'
        : `${miss_reasons_shown(first)} above it is new or changed`;
    return [{ kind: 'instruction', detail }];
}
function baseChanges({ step, now, before, prior }) {
    const { record, source } = step;
    if (prior === undefined || record.bases.length === 0 || prior.bases.length === 0)
        return [];
    const isKnown = (base) => prior.bases.some(({ name, digest }) => name === base.name && digest === base.digest);
    const base = record.bases.find((candidate) => !isKnown(candidate));
    if (base === undefined)
        return [];
    const renamed = !prior.bases.some(({ name }) => name === base.name);
    const old = prior.bases.find(({ name }) => renamed || name === base.name)?.digest ?? '';
    const digests = `${shortDigest(old)} became ${shortDigest(base.digest)}`;
    const args = Object.keys({ ...before.args, ...now.args }).filter((name) => now.args[name] !== before.args[name] && refersTo(source?.from ?? '', name));
    return [
        { kind: 'base-image', detail: renamed ? `it is another image (${digests})` : digests },
        ...args.map((name) => ({ kind: 'build-arg', detail: `${name} has another value` })),
        ...(source !== undefined && prior.from !== '' && prior.from !== record.from
            ? [{ kind: 'instruction', detail: `${miss_reasons_shown(source.from)} is new or changed` }]
            : []),
    ];
}
function shortDigest(digest) {
    return digest === '' ? 'no digest' : digest.slice(0, 'sha256:'.length + 12);
}
// Only the Dockerfile's own text is shown; values of arguments are never put in.
function miss_reasons_shown(line) {
    const text = (line.split('\n').at(-1) ?? '').replace(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/first-miss.js


/** Returns, in the order they ran, the steps of an image that missed for reasons of their own. */
function findMisses(comparison, vertices) {
    const missed = comparison.steps
        .filter(({ vertex }) => hasMissed(vertex))
        .sort((left, right) => (left.vertex.started ?? 0) - (right.vertex.started ?? 0));
    const follows = followers(vertices);
    const told = new Set();
    const isNew = ({ kind, detail }) => !told.has(`${kind} ${detail}`);
    const roots = missed.filter(({ vertex }) => !follows(vertex));
    const found = new Map();
    for (const step of roots)
        found.set(step, rootReasons(step, comparison));
    for (const { kind, detail } of [...found.values()].flat())
        told.add(`${kind} ${detail}`);
    for (const step of missed.filter(({ vertex }) => follows(vertex))) {
        const reasons = ownChanges(step, comparison).filter(isNew);
        for (const { kind, detail } of reasons)
            told.add(`${kind} ${detail}`);
        if (reasons.length > 0)
            found.set(step, reasons);
    }
    return missed.flatMap((step) => missOf(comparison.image, step, found.get(step)));
}
function missOf(image, { vertex }, reasons) {
    if (reasons === undefined)
        return [];
    return [{ image, stage: vertex.name.stage, step: stepTitle(vertex.name), reasons }];
}
function hasMissed({ name, started, completed, cached }) {
    return name.kind === 'step' && started !== undefined && completed !== undefined && !cached;
}
// A step follows when anything it is made from ran: its own cache key could not be the same then.
function followers(vertices) {
    const byDigest = Map.groupBy(vertices, ({ digest }) => digest);
    const known = new Map();
    const ran = (digest) => {
        const answer = known.get(digest);
        if (answer !== undefined)
            return answer;
        known.set(digest, false);
        const here = byDigest.get(digest) ?? [];
        // What came from the cache has the content it always had, whatever ran before it.
        const cached = here.some((vertex) => vertex.cached);
        const result = here.some(hasMissed) || (!cached && here.some(({ inputs }) => inputs.some(ran)));
        known.set(digest, result);
        return result;
    };
    return ({ inputs }) => inputs.some(ran);
}
function ownChanges(step, { now, before }) {
    return before === undefined ? [] : changesOf(step, now, before);
}
function rootReasons(step, comparison) {
    const { before } = comparison;
    const changes = ownChanges(step, comparison);
    const lookups = lookupReasons(comparison);
    const known = [...changes, ...lookups];
    if (known.length > 0)
        return known;
    const neighbour = before === undefined ? undefined : neighbourChange(step, before);
    if (neighbour !== undefined)
        return [neighbour];
    if (before === undefined)
        return [noRecord];
    const lost = comparison.reads.filter(({ error }) => error !== '');
    return lost.length > 0 ? [lookupFailure(lost)] : [unexplained(step)];
}
function lookupReasons({ reads, before, disabled }) {
    if (disabled !== '')
        return [{ kind: 'no-cache', detail: disabled }];
    if (reads.length === 0 || reads.some(({ error }) => error === ''))
        return [];
    const failure = lookupFailure(reads);
    return [failure.kind === 'cache-not-found' && before === undefined ? cold : failure];
}
function lookupFailure(reads) {
    const broken = reads.filter(({ error }) => !isAbsent(error));
    const kind = broken.length > 0 ? 'cache-unreadable' : 'cache-not-found';
    const told = broken.length > 0 ? broken : reads;
    return { kind, detail: told.map(({ reference }) => reference).join(', ') };
}
/** Says whether a cache was looked up where none is: the first build of a branch or a repository. */
function isAbsent(error) {
    return /: not found$/.test(error);
}
const cold = {
    kind: 'cold',
    detail: 'no cache and no record of an earlier build were found',
};
const noRecord = {
    kind: 'no-record',
    detail: 'there is no record of an earlier build to compare with',
};
function unexplained({ takes, files }) {
    const detail = takes && files === undefined
        ? 'nothing that was compared has changed; what it copies could not be compared'
        : 'nothing that was compared has changed; the cache did not hold this step';
    return { kind: 'unknown', detail };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/live-log.js



// What a step prints while another one has the floor is kept, and printed in parts once it is more than this.
const waitingLines = 2000;
const waitingLength = 1024 * 1024;
/**
 * The log of a build as it goes on. Steps run in parallel but a log has one place: the step that has the floor prints
 * as it goes, in a group of its own; what others print waits, and comes in one piece when they are done or it is much.
 */
class LiveLog {
    #log;
    #several;
    #waiting = new Map();
    #ended = [];
    #toldCached = new Set();
    #cached = [];
    #floor;
    constructor(log, images) {
        this.#log = log;
        this.#several = images.length > 1;
    }
    onLine = (vertex, line) => {
        this.#floor ??= this.#take(vertex);
        if (vertex === this.#floor)
            this.#print(line);
        else
            this.#wait(vertex, line);
    };
    onEnd = (vertex) => {
        if (vertex === this.#floor)
            this.#yield(vertex);
        else
            this.#ended.push(vertex);
        this.#catchUp();
    };
    /** Prints what is left; a step that never ended leaves its output. */
    finish() {
        this.#catchUp();
        while (this.#floor !== undefined) {
            this.#yield(this.#floor);
            this.#catchUp();
        }
        this.#flushCached();
    }
    #take(vertex) {
        this.#flushCached();
        this.#log.openGroup(this.#title(vertex));
        for (const line of this.#release(vertex))
            this.#print(line);
        return vertex;
    }
    #yield(vertex) {
        this.#floor = undefined;
        this.#log.info(vertex.completed === undefined ? 'did not end' : outcomeOf(vertex));
        this.#log.closeGroup();
    }
    #wait(vertex, line) {
        const waiting = this.#waiting.get(vertex) ?? { lines: [], length: 0 };
        this.#waiting.set(vertex, waiting);
        waiting.lines.push(line);
        waiting.length += line.length;
        if (waiting.lines.length < waitingLines && waiting.length < waitingLength)
            return;
        this.#log.closeGroup();
        this.#block(`${this.#title(vertex)} (goes on below)`, this.#release(vertex));
        if (this.#floor !== undefined)
            this.#log.openGroup(`${this.#title(this.#floor)} (goes on)`);
    }
    #catchUp() {
        if (this.#floor !== undefined)
            return;
        for (const vertex of this.#ended.splice(0))
            this.#tell(vertex);
        const next = this.#waiting.keys().next().value;
        if (next !== undefined)
            this.#floor = this.#take(next);
    }
    #tell(vertex) {
        const lines = this.#release(vertex);
        const { kind } = vertex.name;
        if (kind === 'step' && vertex.cached && vertex.error === '')
            this.#tellCached(vertex);
        else if (lines.length > 0)
            this.#block(this.#title(vertex), lines, outcomeOf(vertex));
        else if (kind !== 'internal' && kind !== 'base') {
            this.#flushCached();
            this.#log.info(`${this.#title(vertex)}: ${outcomeOf(vertex)}`);
        }
    }
    // A cached step is taken up again when a later one needs its layers: that fetches them and is no news.
    #tellCached(vertex) {
        if (!this.#toldCached.has(vertex))
            this.#cached.push(this.#title(vertex));
        this.#toldCached.add(vertex);
    }
    #flushCached() {
        const titles = this.#cached;
        this.#cached = [];
        const steps = titles.length === 1 ? 'step comes' : 'steps come';
        if (titles.length > 0)
            this.#block(`${titles.length} ${steps} from the cache`, titles);
    }
    #block(title, lines, outcome = '') {
        this.#log.openGroup(title);
        for (const line of lines)
            this.#print(line);
        if (outcome !== '')
            this.#log.info(outcome);
        this.#log.closeGroup();
    }
    #release(vertex) {
        const { lines = [] } = this.#waiting.get(vertex) ?? {};
        this.#waiting.delete(vertex);
        return lines;
    }
    // Indented, so that no program in a build can speak to the runner with a line that begins with `::`.
    #print(line) {
        this.#log.info(`| ${line}`);
    }
    #title(vertex) {
        const { kind, image } = vertex.name;
        const prefix = this.#several && image !== '' ? `${image}: ` : '';
        return `${prefix}${titles[kind]}${stepTitle(vertex.name)}`;
    }
}
const titles = {
    step: '',
    base: '',
    'cache-import': 'read cache ',
    'cache-export': '',
    'image-export': '',
    push: 'push ',
    internal: '',
};
function outcomeOf({ name, error, duration, cached }) {
    if (error === '')
        return cached ? 'from the cache' : `took ${(0,core_duration/* formatDuration */.a3)(duration)}`;
    if (name.kind === 'cache-import' && isAbsent(error))
        return 'not found';
    return `failed: ${error}`;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/cache-mode.js

/**
 * Chooses from the record of the last build: `max`, unless writing all of it took longer than running what only `max` keeps.
 * What is not known speaks for `max`, since only writing that way measures it.
 */
function chooseMode(asked, last) {
    if (asked !== 'auto')
        return { mode: asked, why: '' };
    if (last === undefined)
        return max('there is no record of an earlier build');
    if (last.exported === undefined)
        return max('what it takes to write was not measured yet');
    const beside = last.steps.filter((step) => step.beside === true);
    if (beside.length === 0)
        return max('every step is one of the image, so min would keep as much');
    const times = beside.flatMap(({ milliseconds }) => milliseconds ?? []);
    if (times.length < beside.length)
        return max(`the time of ${stepCount(beside.length - times.length)} beside the image is not known`);
    const rebuild = times.reduce((sum, time) => sum + time, 0);
    const why = `writing all of it took ${(0,core_duration/* formatDuration */.a3)(last.exported)}, and running what only it keeps (${stepCount(beside.length)}) takes ${(0,core_duration/* formatDuration */.a3)(rebuild)}`;
    return { mode: last.exported > rebuild ? 'min' : 'max', why };
}
/** Returns one sentence for each image that is written and whose mode was left to the record. */
function modeSentences({ images, modes }, isWritten = () => true) {
    return images.flatMap(({ id, name }) => {
        const { mode, why } = modes.get(id) ?? { mode: 'max', why: '' };
        return why === '' || !isWritten(id)
            ? []
            : [`The cache of ${name} is written with mode=${mode}: ${why}.`];
    });
}
function stepCount(steps) {
    return steps === 1 ? '1 step' : `${steps} steps`;
}
function max(why) {
    return { mode: 'max', why };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge-runs.js
/** Returns the last run with the work of those before: what they built comes from the builder's own cache later, which is no hit. */
function mergeRuns(runs) {
    const [first, ...rest] = runs;
    if (first === undefined)
        throw new Error('There was no run to merge.');
    return rest.reduce((earlier, later) => ({
        ...later,
        vertices: mergeVertices(earlier.vertices, later.vertices),
        attempts: earlier.attempts + 1,
        duration: earlier.duration + later.duration,
    }), first);
}
function mergeVertices(earlier, later) {
    const key = ({ name }) => JSON.stringify(name);
    // A step that was cut short may have ended in the builder after all, with nobody there to be told.
    const worked = new Map(earlier
        .filter(({ name, started, cached }) => name.kind === 'step' && started !== undefined && !cached)
        .map((vertex) => [key(vertex), vertex]));
    return later.map((vertex) => {
        const work = vertex.cached ? worked.get(key(vertex)) : undefined;
        return work === undefined ? vertex : workedBefore(vertex, work);
    });
}
// What was made from what is told in digests, and those of the context are new in every attempt.
function workedBefore({ digest, inputs, completed: later }, work) {
    const { name, started, completed = later, duration, cached, bytes, output, clipped = false, } = work;
    const times = { started, completed, duration };
    return { digest, inputs, name, ...times, cached, bytes, error: '', output, clipped };
}
/** Returns a step that was told to be cached as one that ran. */
function asRun(vertex) {
    if (vertex.name.kind !== 'step' || !vertex.cached)
        return vertex;
    const { digest, inputs, name, started, completed, duration, bytes, error, output } = vertex;
    const times = { started, completed, duration };
    return { digest, inputs, name, ...times, cached: false, bytes, error, output };
}

// EXTERNAL MODULE: ./build/build-with-registry-cache/session.js
var build_with_registry_cache_session = __nccwpck_require__(693);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(6193);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/line-decoder.js

// Programs that draw progress bars return the carriage; each drawing is a line. Longer lines are cut into pieces.
const longestLine = 16_384;
/** Bytes to lines; bytes that are no UTF-8 become U+FFFD, characters are never split. */
class LineDecoder {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #line = '';
    /** True when something came after the last line end. */
    get isOpen() {
        return this.#line !== '';
    }
    /** Returns the lines that these bytes end. */
    lines(bytes) {
        const lines = (this.#line + this.#decoder.write(bytes)).split(/\r\n|\n|\r(?!$)/);
        this.#line = lines.pop() ?? '';
        while (this.#line.length > longestLine) {
            lines.push(this.#line.slice(0, longestLine));
            this.#line = this.#line.slice(longestLine);
        }
        return lines;
    }
    /** Returns what came after the last line end, and forgets it. */
    rest() {
        const line = (this.#line + this.#decoder.end()).replace(/\r$/, '');
        this.#line = '';
        return line === '' ? [] : [line];
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/trace.js



// Of a failed step this much is shown once more at the end; the whole is in the log already.
const keptLines = 300;
// Milliseconds that the rest of a line may come after its step has ended.
const trace_patience = 2000;
/** Puts events together to what each vertex came to. */
class BuildTrace {
    #images;
    #listener;
    // By digest and name: a stage that images share has one digest and a name in each of them.
    #vertices = new Map();
    #byDigest = new Map();
    /** Those that ended and are not told of yet. */
    #unfinished = new Set();
    constructor(images, listener) {
        this.#images = images;
        this.#listener = listener;
    }
    get vertices() {
        return [...this.#vertices.values()];
    }
    apply({ vertexes, statuses, logs }) {
        for (const raw of vertexes ?? [])
            this.#recordingOf(raw).see(raw);
        for (const status of statuses ?? [])
            this.#byDigest.get(status.vertex)?.count(status);
        for (const log of logs ?? [])
            this.#print(log);
        for (const raw of vertexes ?? [])
            this.#end(raw);
        if (this.#unfinished.size > 0)
            this.#endUnfinished(newestOf({ vertexes, logs }));
    }
    /** Hands on what was printed without a line end and nothing came after. */
    finish() {
        this.#endUnfinished(Infinity);
        for (const recording of this.#byDigest.values())
            this.#printRest(recording);
    }
    // BuildKit may say that a step ended before its last output, and so in the middle of a line.
    #endUnfinished(now) {
        for (const recording of this.#unfinished) {
            const end = recording.completed ?? now;
            if (recording.isOpen && now < end + trace_patience)
                continue;
            this.#unfinished.delete(recording);
            this.#printRest(recording);
            this.#listener.onEnd(recording);
        }
    }
    #printRest(recording) {
        for (const line of recording.rest())
            this.#listener.onLine(recording, line);
    }
    #recordingOf(raw) {
        const key = `${raw.digest} ${raw.name}`;
        const known = this.#vertices.get(key);
        if (known !== undefined)
            return known;
        const recording = new Recording(raw.digest, parseVertexName(raw.name, this.#images));
        this.#vertices.set(key, recording);
        if (!this.#byDigest.has(raw.digest))
            this.#byDigest.set(raw.digest, recording);
        return recording;
    }
    #print(log) {
        const recording = this.#byDigest.get(log.vertex);
        if (recording === undefined)
            return;
        for (const line of recording.print(log))
            this.#listener.onLine(recording, line);
    }
    #end(raw) {
        const recording = this.#recordingOf(raw);
        if (raw.completed === undefined || !recording.endsNow())
            return;
        const first = this.#byDigest.get(raw.digest) ?? recording;
        if (first === recording)
            this.#unfinished.add(recording);
        else if (!first.isOpen)
            this.#printRest(first);
    }
}
class Recording {
    digest;
    name;
    inputs = [];
    started;
    completed;
    cached = false;
    error = '';
    output = [];
    clipped = false;
    #intervals = new Map();
    #streams = new Map();
    #transfers = new Map();
    #endedStart;
    constructor(digest, name) {
        this.digest = digest;
        this.name = name;
    }
    get duration() {
        return [...this.#intervals.values()].reduce((sum, length) => sum + length, 0);
    }
    get bytes() {
        return [...this.#transfers.values()].reduce((sum, bytes) => sum + bytes, 0);
    }
    /** Counts what has a layer's digest in its name; sources on their way to the builder are no layers. */
    count({ id, current = 0, total = 0 }) {
        if (/\bsha256:/.test(id))
            this.#transfers.set(id, Math.max(current, total));
    }
    see({ inputs, started, completed, cached, error }) {
        if (inputs !== undefined && inputs !== null)
            this.inputs = inputs;
        if (cached === true)
            this.cached = true;
        if (error !== undefined)
            this.error = error;
        if (started === undefined)
            return;
        const begin = parseTime(started);
        this.started = Math.min(this.started ?? begin, begin);
        if (completed === undefined)
            return;
        const end = parseTime(completed);
        this.completed = Math.max(this.completed ?? end, end);
        this.#intervals.set(begin, Math.max(0, end - begin));
    }
    /** True the first time it is asked after each end: BuildKit may say the same twice. */
    endsNow() {
        const last = [...this.#intervals.keys()].at(-1);
        if (last === undefined || last === this.#endedStart)
            return false;
        this.#endedStart = last;
        return true;
    }
    print({ stream = 1, data }) {
        const decoder = this.#streams.get(stream) ?? new LineDecoder();
        this.#streams.set(stream, decoder);
        return this.#keep(decoder.lines(Buffer.from(data, 'base64')));
    }
    /** True when a line was begun and not ended. */
    get isOpen() {
        return [...this.#streams.values()].some((decoder) => decoder.isOpen);
    }
    /** Returns what was printed without a line end, and forgets the output of a success. */
    rest() {
        const lines = this.#keep([...this.#streams.values()].flatMap((decoder) => decoder.rest()));
        if (this.error === '')
            this.output = [];
        return lines;
    }
    #keep(lines) {
        this.clipped ||= lines.some((line) => clip.test(line));
        this.output.push(...lines);
        if (this.output.length > keptLines * 2)
            this.output = this.output.slice(-keptLines);
        return lines;
    }
}
// What BuildKit prints in place of the rest (moby/buildkit, util/progress/logs).
const clip = /^\[output clipped, log limit \S+ reached\]$/;

;// CONCATENATED MODULE: ./build/build-with-registry-cache/unread-layers.js

/**
 * What BuildKit and containerd say when a layer that a cache promised cannot be had: it is gone, damaged, cut off, or of
 * no known kind. An import looks only at the manifest, so it succeeds, and the build fails later, at whichever step needs
 * the layer first (moby/buildkit, cache/remotecache/v1; containerd, core/remotes/docker/httpreadseeker.go and
 * core/content/helpers.go). Recorded on BuildKit 0.13 with distribution 2.8, of S3 on 0.27.
 */
const unread = /failed to (get stream processor|extract layer|unpack|read expected number of bytes)|httpReadSeeker|failed to copy: |could not fetch content descriptor|content digest \S+: not found|unexpected commit digest|failed size validation|invalid checksum|(gzip|zstd): invalid|unexpected EOF/i;
/** Says whether a build failed for want of a layer, and not at a command, a base image or a push. */
function lacksLayer(run) {
    if (run.exitCode === 0 || failedVertex(run)?.name.kind === 'base')
        return false;
    const error = errorOf(run);
    return !/did not complete successfully|failed to push/i.test(error) && unread.test(error);
}
/** Says whether a build found a cache to take from. */
function readsCaches({ vertices }) {
    return vertices.some(wasImported);
}
/** Returns the imports of a build that had to be given up, each with what was wrong: so that they are told of. */
function brokenImports(run) {
    const error = `a layer of it cannot be had (${errorOf(run).replace(/^failed to solve: /, '')})`;
    return run.vertices
        .filter(wasImported)
        .map(({ digest, inputs, name, started, completed, duration, cached, bytes, output }) => {
        return { digest, inputs, name, started, completed, duration, cached, bytes, error, output };
    });
}
function wasImported({ name, completed, error }) {
    return name.kind === 'cache-import' && completed !== undefined && error === '';
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/attempts.js













// A push that was throttled or cut goes on where it was: what is built stays in the builder.
const attempts_patience = { attempts: 3, firstDelay: 5_000, longestDelay: 30_000 };
/**
 * Builds until it succeeds or fails for a reason that does not pass by itself. A cache whose layers cannot be had is no
 * reason to fail: then the build is done again without reading any, and, where the builder has taken note of such a layer,
 * from nothing, and at last in a builder made for it.
 */
async function buildUntilSettled(plan, session, ports) {
    const first = { ...plan, definition: withoutExports(plan.definition, plan.held) };
    const runs = [...(await tryWhilePassing(first, session, ports))];
    const [promised] = runs.slice(-1).filter(readsCaches);
    if (promised === undefined)
        return mergeRuns(runs);
    for (const [how, less] of waysWithout(plan)) {
        const last = runs.at(-1);
        if (last === undefined || !lacksLayer(last))
            break;
        ports.runner.info(`A layer that the cache promised cannot be had: ${errorOf(last)}\nBuilding again ${how}.`);
        runs.push(...(await tryWhilePassing(less, session, ports)));
    }
    const [last] = runs.slice(-1).filter(lacksLayer);
    const elsewhere = last === undefined ? [] : await tryElsewhere(plan, session, ports);
    const merged = mergeRuns([...runs, ...elsewhere]);
    if (!lacksLayer(promised))
        return merged;
    // What a builder holds that was made for this build it has made itself: it reads no cache any more.
    const isMade = plan.builder.kind === 'create' || elsewhere.length > 0;
    const vertices = isMade ? merged.vertices.map(asRun) : merged.vertices;
    return { ...merged, vertices: [...brokenImports(promised), ...vertices] };
}
/** Writes the caches of images that have just been built; that it fails is told of each of them. */
async function writeHeld(ids, { plan, build }, session, ports) {
    if (ids.length === 0)
        return build;
    const names = plan.images.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    ports.runner.info(`Not all was in the cache: that of ${names.join(', ')} is written.`);
    for (const sentence of modeSentences(plan, (id) => ids.includes(id)))
        ports.runner.info(sentence);
    const writing = { ...plan, definition: onlyExports(plan.definition, ids) };
    try {
        const runs = await tryWhilePassing(writing, session, ports);
        return withExports(build, mergeRuns(runs), ids);
    }
    catch (error) {
        if (ports.signal.aborted)
            throw error;
        const failures = ids.map((id) => unwritten(id, (0,errors/* messageOf */.bD)(error)));
        return { ...build, vertices: [...build.vertices, ...failures] };
    }
}
// A step that ran again may have come to something else than what was pushed: then the record says nothing of the cache.
function withExports(build, run, ids) {
    const steps = run.vertices.filter(({ name }) => name.kind === 'step');
    const isSame = run.exitCode === 0 && steps.every(({ cached }) => cached);
    const metadata = ids.map((id) => {
        const manifest = isSame ? run.metadata[id]?.['cache.manifest'] : undefined;
        return [id, { ...build.metadata[id], 'cache.manifest': manifest }];
    });
    const told = run.vertices.filter(({ name, completed, error }) => name.kind === 'cache-export' &&
        ids.includes(name.image) &&
        (completed !== undefined || error !== ''));
    const ended = new Set(told.map(({ name }) => name.image));
    const failures = ids
        .filter((id) => run.exitCode !== 0 && !ended.has(id))
        .map((id) => unwritten(id, errorOf(run)));
    return {
        ...build,
        metadata: { ...build.metadata, ...Object.fromEntries(metadata) },
        vertices: [...build.vertices, ...told, ...failures],
        duration: build.duration + run.duration,
    };
}
function unwritten(image, error) {
    const text = 'exporting cache';
    return {
        digest: `${text} of ${image}`,
        name: { kind: 'cache-export', image, platform: '', stage: '', position: '', text },
        ...{ started: 0, completed: undefined, duration: 0, bytes: 0 },
        ...{ inputs: [], cached: false, error, output: [] },
    };
}
// A builder may take even a base image for the broken layer of the same digest that it knows.
async function tryElsewhere(plan, session, ports) {
    const { spareBuilder: name } = plan;
    if (name === '')
        return [];
    const why = 'the other one has kept a layer that cannot be had';
    const elsewhere = { ...withoutReading(plan), builder: { kind: 'create', name, why } };
    try {
        if ((await (0,build_with_registry_cache_session/* createBuilder */.Ij)(elsewhere, session, ports)) !== '')
            return [];
        return await tryWhilePassing(elsewhere, session, ports);
    }
    finally {
        await (0,build_with_registry_cache_session/* removeBuilder */.iq)(name, session.environment, ports.exec);
    }
}
async function tryWhilePassing(plan, session, ports) {
    const runs = [];
    const attempt = async () => {
        const run = await buildOnce(plan, session, ports);
        runs.push(run);
        if (isTransient(run))
            throw new Error(errorOf(run));
    };
    const onRetry = (error, _attempt, delay) => {
        const seconds = Math.round(delay / 1000);
        ports.runner.info(`${diagnose((0,errors/* messageOf */.bD)(error)).cause} Trying again in ${seconds} s.`);
    };
    try {
        await retry(attempt, { ...attempts_patience, isTransient: () => !ports.signal.aborted, onRetry }, ports);
    }
    catch (error) {
        if (runs.length === 0 || ports.signal.aborted)
            throw error;
    }
    return runs;
}
async function buildOnce(plan, session, ports) {
    const ids = plan.images.map(({ id }) => id);
    const log = new LiveLog(ports.runner, ids);
    const trace = new BuildTrace(ids, log);
    const text = [];
    const reader = new EventReader((event) => {
        trace.apply(event);
    }, (line) => {
        text.push(line);
        if (text.length > 400)
            text.splice(0, 200);
    });
    const { exitCode, stdout, duration } = await ports.exec.run((0,build_with_registry_cache_session/* buildCommand */.Oe)(plan, session), {
        keep: 4096,
        onStderrLine: (line) => {
            reader.take(line);
        },
    });
    reader.finish();
    trace.finish();
    log.finish();
    const said = [...text, ...stdout.split('\n')].filter((line) => line.trim() !== '');
    const metadata = await readMetadata((0,external_node_path_.join)(session.folder, 'metadata.json'), ports);
    return { exitCode, vertices: trace.vertices, text: said, metadata, attempts: 1, duration };
}
async function readMetadata(path, { files }) {
    const text = await files.readText(path);
    return text === undefined ? {} : JSON.parse(text);
}
function isTransient(run) {
    return run.exitCode !== 0 && diagnose(errorOf(run)).transient;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/cache-report.js

/** Measures a build from its vertices: instruction steps only, FROM and everything internal left out. */
function measureCache(vertices, images) {
    const seen = vertices.filter(({ started }) => started !== undefined);
    const stepsOf = (some) => some.filter(({ name, completed }) => name.kind === 'step' && completed !== undefined);
    // A stage that images share ran once, so it counts once in all, and in each of them.
    const once = new Map(stepsOf(seen).map((vertex) => [vertex.digest, vertex]));
    return {
        total: figuresOf([...once.values()]),
        images: images.map((image) => {
            const own = seen.filter(({ name }) => name.image === image);
            return { image, ...figuresOf(stepsOf(own)), duration: spanOf(own) };
        }),
        steps: [...once.values()].sort(byStart).map(stepOf),
        reads: seen.filter(({ name }) => name.kind === 'cache-import').map(readOf),
        writes: seen.filter(({ name }) => name.kind === 'cache-export').map(writeOf),
        cost: costOf(seen, [...once.values()]),
    };
}
function costOf(seen, steps) {
    const of = (kind) => seen.filter(({ name }) => name.kind === kind);
    const reading = [...of('cache-import'), ...steps.filter(({ cached }) => cached)];
    const writing = of('cache-export');
    const sum = (some, field) => Math.round(some.reduce((total, vertex) => total + vertex[field], 0));
    return {
        read: sum(reading, 'duration'),
        write: sum(writing, 'duration'),
        readBytes: sum(reading, 'bytes'),
        writtenBytes: sum(writing, 'bytes'),
    };
}
/** Returns the lookups of what an image has a right to expect: its own caches, not those it borrows, which have a digest. */
function ownReads(reads) {
    return reads.filter(({ reference }) => !reference.includes('@sha256:'));
}
/** Says whether the rate is below a threshold in percent, by the counts and not by the rounded rate. */
function isBelow({ steps, cached }, threshold) {
    return cached * 100 < threshold * steps;
}
/** Says whether no cache was found at all, as before the first build of a branch: nothing could hit. */
function isCold({ reads }) {
    return reads.every(({ error }) => error !== '');
}
function figuresOf(steps) {
    const cached = steps.filter((step) => step.cached).length;
    const missed = steps.filter((step) => !step.cached);
    return {
        steps: steps.length,
        cached,
        rate: steps.length === 0 ? 100 : Math.floor((cached * 100) / steps.length),
        missed: Math.round(missed.reduce((sum, { duration }) => sum + duration, 0)),
    };
}
function spanOf(vertices) {
    const starts = vertices.flatMap(({ started }) => (started === undefined ? [] : [started]));
    const ends = vertices.flatMap(({ completed }) => (completed === undefined ? [] : [completed]));
    if (starts.length === 0 || ends.length === 0)
        return 0;
    return Math.round(Math.max(...ends) - Math.min(...starts));
}
function byStart(left, right) {
    return (left.started ?? 0) - (right.started ?? 0);
}
function stepOf({ name, cached, duration }) {
    return { image: name.image, title: stepTitle(name), cached, duration };
}
function readOf({ name, error, duration }) {
    return { image: name.image, reference: name.text, error, duration };
}
function writeOf({ name, error, duration }) {
    return { image: name.image, error, duration };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/copied-paths.js
/**
 * Returns which paths of the context an instruction takes, as patterns; none when it takes nothing from it, undefined
 * when that cannot be told from its text. Variables must have been put in already, as BuildKit does in its names.
 */
function copiedPaths(instruction) {
    const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/s.exec(instruction) ?? [];
    if (/^run$/i.test(keyword))
        return mountedPaths(rest);
    return /^(copy|add)$/i.test(keyword) ? sourcesOf(rest) : [];
}
function sourcesOf(rest) {
    const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0] ?? '';
    if (/--from[= ]/.test(flags))
        return [];
    if (/--(exclude|parents)\b/.test(flags))
        return undefined;
    const words = copied_paths_wordsOf(rest.slice(flags.length).trim());
    const sources = words.slice(0, -1).filter((word) => !word.startsWith('<<'));
    return sources.some(copied_paths_isRemote) ? undefined : sources;
}
function copied_paths_wordsOf(text) {
    if (text.startsWith('[')) {
        try {
            return JSON.parse(text).map(String);
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
        }
    }
    return (text.split('\n')[0] ?? '').split(/\s+/).filter((word) => word !== '');
}
// What ADD fetches by itself is not in the context.
function copied_paths_isRemote(source) {
    return /^(https?|ftp|git|ssh):\/\/|^git@/.test(source);
}
function mountedPaths(rest) {
    const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0] ?? '';
    return [...flags.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
        const fields = new Map(mount.split(',').map((field) => fieldOf(field)));
        if ((fields.get('type') ?? 'bind') !== 'bind' || fields.has('from'))
            return [];
        return [fields.get('source') ?? fields.get('src') ?? '.'];
    });
}
function fieldOf(field) {
    const split = field.indexOf('=');
    return split < 0 ? [field, ''] : [field.slice(0, split), field.slice(split + 1)];
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-layers.js
/**
 * Returns the digests of the steps that the layers of an image were made by. Other steps of its Dockerfile only make what
 * these copy: `mode=min` does not keep them.
 */
function layerSteps(image, vertices) {
    const own = vertices.filter(({ name }) => name.image === image && name.kind === 'step');
    const byDigest = new Map([...vertices, ...own].map((vertex) => [vertex.digest, vertex]));
    const used = new Set(own.flatMap(({ inputs }) => inputs));
    // What nothing stands on is the last step of the image, or of one of its platforms.
    const open = own.filter(({ digest }) => !used.has(digest));
    const found = new Set();
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
        if (found.has(vertex.digest))
            continue;
        found.add(vertex.digest);
        for (const linked of linkedBy(vertex, byDigest))
            found.add(linked.digest);
        const below = byDigest.get(baseOf(vertex));
        if (below !== undefined)
            open.push(below);
    }
    return found;
}
// A step's first input is what it stands on (moby/buildkit, client/llb); a copy onto nothing has but what it copies.
function baseOf({ name, inputs }) {
    const isOntoNothing = inputs.length === 1 && /^(LINK )?(COPY|ADD)\s.*--from=/is.test(name.text);
    return isOntoNothing ? '' : (inputs[0] ?? '');
}
// `COPY --link` makes a layer of its own, which another vertex then puts on top of those below.
function linkedBy({ inputs }, byDigest) {
    return inputs
        .slice(1)
        .flatMap((input) => byDigest.get(input) ?? [])
        .filter(({ name }) => name.kind === 'step' && /^(COPY|ADD)\s.*--link\b/is.test(name.text));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/path-patterns.js
/** Patterns over paths as Docker reads them in `.dockerignore` and in the sources of COPY (moby/patternmatcher). */
/** Returns a pattern as an expression that matches what it names and all below. */
function patternOf(raw) {
    const plain = raw
        .trim()
        .replace(/^(\.?\/)+/, '')
        .replace(/\/+$/, '');
    if (plain === '' || plain === '.')
        return /^/;
    const parts = plain.match(/\*\*\/?|\*|\?|\[[^\]]+\]|\\.|[^*?[\\]+|./g) ?? [];
    return new RegExp(`^${parts.map(expressionOf).join('')}(?:/.*)?$`, 's');
}
/** Says whether a folder can hold what a pattern names, so that others need not be looked into. */
function mayHold(folder, raw) {
    const plain = raw.trim().replace(/^(\.?\/)+/, '');
    // Up to the first part that is no plain name.
    const names = plain.split('/');
    const wild = names.findIndex((name) => /[*?[\\]/.test(name));
    const fixed = (wild < 0 ? names : names.slice(0, wild)).filter((name) => name !== '' && name !== '.');
    const parts = folder.split('/');
    return fixed.every((name, at) => parts[at] === undefined || parts[at] === name);
}
function expressionOf(part) {
    if (part === '**/')
        return '(?:.*/)?';
    if (part === '**')
        return '.*';
    if (part === '*')
        return '[^/]*';
    if (part === '?')
        return '[^/]';
    if (/^\[.+\]$/.test(part))
        return part.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
    const text = part.startsWith('\\') ? part.slice(1) : part;
    return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
/** Reads a `.dockerignore`: the last line that matches decides, and `!` takes back. */
function parseIgnore(text) {
    const rules = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => ({ keeps: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }));
    const ignores = (path) => rules.findLast(({ pattern }) => pattern.test(path))?.keeps === false;
    const takesBack = rules.some(({ keeps }) => keeps);
    return { ignores, prunes: (path) => !takesBack && ignores(path) };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/observed-steps.js





/** No source at all, as of a remote context. */
const noSources = { stages: [], tree: undefined, args: new Map() };
/** Returns the instructions of one image. `vertices` are those of the whole build: images share them. */
function observeSteps(image, vertices, sources) {
    const own = vertices.filter(({ name }) => name.image === image && name.kind === 'step');
    // What images share is there under the name of each.
    const byDigest = new Map([...vertices, ...own].map((vertex) => [vertex.digest, vertex]));
    const layers = layerSteps(image, vertices);
    return own.map((vertex) => observe(vertex, { byDigest, layers }, sources));
}
// More would make the record large; the digests over all of them stay.
const mostListed = 2000;
/** Returns what to remember of the instructions of an image. */
function observed_steps_recordOf(steps, { args }) {
    const entries = new Map(steps.flatMap(({ files = [] }) => files.map((file) => [file.path, file])));
    const record = { args: digestArgs(args), steps: steps.map((step) => step.record) };
    if (entries.size > mostListed)
        return record;
    const files = [...entries.values()].map(({ path, content, mode }) => [
        path,
        [brief(content), mode.toString(8)],
    ]);
    return { ...record, files: Object.fromEntries(files.sort()) };
}
function observe(vertex, { byDigest, layers }, { stages, tree }) {
    const { platform, stage, position, text } = vertex.name;
    const source = findSource(stages, vertex.name);
    const parents = vertex.inputs.flatMap((input) => byDigest.get(input) ?? []);
    const patterns = copiedPaths(/^run\b/i.test(text) ? (source?.text ?? text) : text);
    const files = patterns?.length === 0 ? undefined : filesOf(patterns, tree);
    const record = {
        ...{ platform, stage, position },
        instruction: source === undefined ? '' : brief(source.text),
        text: brief(text),
        settings: (source?.settings ?? []).map(brief),
        from: source === undefined ? '' : brief(source.from),
        bases: parents.filter(({ name }) => name.kind === 'base').map(({ name }) => observed_steps_baseOf(name.text)),
        after: parents
            .filter(({ name }) => name.kind === 'step')
            .map(({ name }) => brief(findSource(stages, name)?.text ?? name.text))
            .sort(),
        ...(layers.has(vertex.digest) ? {} : { beside: true }),
        ...(files === undefined ? {} : { copied: copiedOf(files) }),
        ...(vertex.cached || vertex.completed === undefined
            ? {}
            : { milliseconds: Math.round(vertex.duration) }),
    };
    return { vertex, record, source, files, takes: patterns?.length !== 0 };
}
function filesOf(patterns, tree) {
    if (patterns === undefined || tree === undefined)
        return undefined;
    const expressions = patterns.map(patternOf);
    return tree.filter(({ path }) => expressions.some((expression) => expression.test(path)));
}
/** Returns what patterns take from a context; undefined when they take nothing or that cannot be told. */
function copiedBy(patterns, tree) {
    const files = patterns?.length === 0 ? undefined : filesOf(patterns, tree);
    return files === undefined ? undefined : copiedOf(files);
}
function copiedOf(files) {
    return {
        contents: brief(JSON.stringify(files.map(({ path, content }) => [path, content]))),
        modes: brief(JSON.stringify(files.map(({ path, mode }) => [path, mode]))),
    };
}
function observed_steps_baseOf(text) {
    const [, name = text, digest = ''] = /^FROM\s+(.*?)(?:@(sha256:\w+))?$/i.exec(text) ?? [];
    return { name: brief(name), digest };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-sources.js






// More would take longer than many builds; the reason for a miss is then told without the files.
const image_sources_limits = { mostFiles: 20_000, mostBytes: 200 * 1024 * 1024 };
/** Reads what an image was made from: its Dockerfile and the copied part of its context. Never fails a build. */
async function readSources(image, { plan, vertices }, ports) {
    const { source, entry, id } = image;
    if (source.isRemote)
        return { ...noSources, args: entry.buildArgs };
    try {
        const text = (await ports.files.readText(source.dockerfile)) ?? '';
        const stages = parseDockerfile(text);
        const names = vertices.filter(({ name }) => name.image === id).map(({ name }) => name.text);
        const mounts = stages.flatMap(({ steps }) => steps).filter(({ keyword }) => keyword === 'RUN');
        const patterns = [
            ...names.filter((name) => !/^run\b/i.test(name)),
            ...mounts.map((step) => step.text),
        ].flatMap((instruction) => copiedPaths(instruction) ?? ['.']);
        const folder = (0,external_node_path_.resolve)(plan.workspace, source.context);
        const tree = await readTree({ folder, dockerfile: source.dockerfile, patterns }, ports);
        return { stages, tree, args: entry.buildArgs };
    }
    catch (error) {
        ports.runner.info(`What ${image.name} is made from could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return { ...noSources, args: entry.buildArgs };
    }
}
/** Returns the entries of a context that the patterns take, without what is ignored; undefined when they are too many. */
async function readTree({ folder, dockerfile, patterns }, { files, tree }) {
    if (patterns.length === 0)
        return [];
    const beside = await files.readText(`${dockerfile}.dockerignore`);
    const { ignores, prunes } = parseIgnore(beside ?? (await files.readText(`${folder}/.dockerignore`)) ?? '');
    const expressions = patterns.map(patternOf);
    return tree.read(folder, {
        ...image_sources_limits,
        enters: (path) => !prunes(path) && patterns.some((pattern) => mayHold(path, pattern)),
        takes: (path) => !ignores(path) && expressions.some((expression) => expression.test(path)),
    });
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/record-store.js


/**
 * The record lives in GitHub's cache: it is small, it needs no registry login and leaves no versions behind in a package.
 * Entries never change, so every run writes one of its own, and the newest of a branch is found by its prefix.
 */
async function restoreRecord({ folder, key, prefixes }, { cache, files, runner }) {
    if (prefixes.length === 0)
        return undefined;
    const file = (0,external_node_path_.join)(folder, recordName);
    try {
        await files.remove(folder);
        const found = await cache.restore([folder], key, prefixes);
        if ('why' in found)
            runner.info(`The record of the last build was not read: ${found.why}`);
        const text = await files.readText(file);
        return text === undefined ? undefined : parseRecord(text);
    }
    finally {
        await files.remove(folder);
    }
}
/** Keeps the record for the next build, when it tells something new. */
async function saveRecord({ folder, key }, { now, before }, { cache, files, runner }) {
    if (before !== undefined && isSameRecord(now, before))
        return;
    try {
        await files.writeText((0,external_node_path_.join)(folder, recordName), JSON.stringify(now));
        const saved = await cache.save([folder], key);
        if ('why' in saved)
            runner.info(`The record of this build was not kept: ${saved.why}`);
    }
    finally {
        await files.remove(folder);
    }
}
const recordName = 'build.json';

// EXTERNAL MODULE: ./build/build-with-registry-cache/cache-backends.js
var cache_backends = __nccwpck_require__(2201);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/unchanged.js



/**
 * A cache that holds the result already is left as it is. BuildKit would write its configuration and manifest anew, with
 * other times and so under another digest: on GHCR one more version of the package with every build. In one request it
 * cannot be told to write only when something missed. So the caches of images that seem unchanged by the record of the last
 * build are held back, and written by a request of their own should a step have run after all.
 */
/** Returns the ids of the images whose caches need not be written, as far as that can be told before they are built. */
function heldBack(plan, standing) {
    // A step that is to run each time would run in both requests, and need not come to the same.
    const asksToRun = Object.values(plan.definition.target).some((target) => 'no-cache' in target || 'no-cache-filter' in target);
    if (asksToRun)
        return new Set();
    const held = plan.images.filter((image) => standing.has(image.id) && mayStay(image, plan));
    return new Set(held.map(({ id }) => id));
}
function mayStay(image, plan) {
    const { id, repository, cache } = image;
    const last = plan.lastBuild?.images[repository];
    if (last === undefined || cache.write === undefined)
        return false;
    // A local one that is not there is not read.
    const own = (0,cache_backends/* importEntry */.O4)(plan.store, cache.write);
    if (plan.definition.target[id]?.['cache-from']?.includes(own) !== true)
        return false;
    return last.kept !== undefined && last.kept.as === keptAs(image, plan);
}
/** Says whether an image came to what the last build of it came to, from the cache that holds all of that. */
function isUnchanged(image, { plan, build }, { now, before }) {
    const { id, cache } = image;
    const { images, reads } = measureCache(build.vertices, [id]);
    const own = reads.filter((read) => read.image === id);
    // BuildKit names local caches by numbers only (moby/buildkit, solver/llbsolver/bridge.go, cmKey).
    const isFound = plan.store.kind === 'local'
        ? own.length > 0 && own.every(({ error }) => error === '')
        : own.some(({ reference, error }) => reference === cache.write && error === '');
    return (before?.kept !== undefined &&
        before.kept.as === keptAs(image, plan) &&
        isSameImage(now, before) &&
        images.every(({ steps, cached }) => cached === steps) &&
        isFound);
}
/** Returns what to remember of the cache of an image: the one that was written, or the one that was left as it was. */
function keptNow(image, { plan, build }, records) {
    const as = keptAs(image, plan);
    if (as === undefined)
        return undefined;
    const digest = digestIn(build.metadata[image.id]?.['cache.manifest']);
    if (digest !== '')
        return { as, digest };
    const isWritten = measureCache(build.vertices, [image.id]).writes.some((write) => write.image === image.id);
    return !isWritten && isUnchanged(image, { plan, build }, records)
        ? records.before?.kept
        : undefined;
}
// Where and how it is written.
function keptAs({ id }, { definition, local }) {
    const [entry] = definition.target[id]?.['cache-to'] ?? [];
    if (entry === undefined)
        return undefined;
    // Where a local one is written first is another place each time.
    return brief(local.fresh === '' ? entry : entry.replace(local.fresh, ''));
}
// buildx hands on what BuildKit answers: a descriptor as JSON.
function digestIn(manifest) {
    const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest ?? {});
    return /"digest":\s*"(sha256:[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/explanation.js








/** Looks at what was built; undefined when that cannot be done, which never fails a build. */
async function observeBuild(plan, build, ports) {
    try {
        const observed = [];
        for (const image of plan.images)
            observed.push(await explanation_observe(image, { plan, build }, ports));
        return observed;
    }
    catch (error) {
        ports.runner.info(`What the images are made from could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** Decides which of the caches that were held back have to be written after all. */
function settleHeld({ plan, build }, observed) {
    const { held } = plan;
    const written = new Set(measureCache(build.vertices, [...held]).writes.map(({ image }) => image));
    const same = (observed ?? []).filter(({ image, now, before }) => isUnchanged(image, { plan, build }, { now, before }));
    const unchanged = same
        .map(({ image }) => image.id)
        .filter((id) => held.has(id) && !written.has(id));
    return {
        unchanged,
        late: [...held].filter((id) => !written.has(id) && !unchanged.includes(id)),
    };
}
/**
 * Compares a build with the last one and, when it succeeded, keeps its record for the next: what a failed one ran is not
 * in the cache. A fault here never fails a build.
 */
async function explanation_explainBuild(plan, { build, observed }, ports) {
    try {
        const images = observed.map((one) => [
            one.image.repository,
            withExport(one, plan, build),
        ]);
        const now = { version: 1, images: Object.fromEntries(images) };
        if (plan.record.writes && build.exitCode === 0)
            await saveRecord(plan.record, { now, before: plan.lastBuild }, ports);
        return {
            hasRecord: observed.some((image) => image.before !== undefined),
            misses: explanation_missesOf(observed, plan, build),
            saved: savedOf(observed),
        };
    }
    catch (error) {
        ports.runner.info(`Why steps missed the cache could not be told: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
async function explanation_observe(image, { plan, build: { vertices } }, ports) {
    const sources = await readSources(image, { plan, vertices }, ports);
    const steps = observeSteps(image.id, vertices, sources);
    const before = plan.lastBuild?.images[image.repository];
    const record = observed_steps_recordOf(steps, sources);
    const now = { ...record, steps: record.steps.map((step) => withTime(step, before)) };
    return { image, steps, before, now };
}
function withExport({ image, now, before }, plan, build) {
    const { id } = image;
    const writes = measureCache(build.vertices, plan.images.map((one) => one.id)).writes.filter((write) => write.image === id);
    const exported = exportTime(writes, plan.modes.get(id)?.mode) ?? before?.exported;
    const kept = keptNow(image, { plan, build }, { now, before });
    return {
        ...now,
        ...(exported === undefined ? {} : { exported }),
        ...(kept === undefined ? {} : { kept }),
    };
}
// What came from the cache still takes what it took.
function withTime(step, last) {
    const milliseconds = step.milliseconds ?? findSame(step, last?.steps ?? [])?.milliseconds;
    return milliseconds === undefined ? step : { ...step, milliseconds };
}
// Writing less says nothing of what writing all would take.
function exportTime(writes, mode) {
    if (mode !== 'max')
        return undefined;
    if (writes.length === 0 || writes.some(({ error }) => error !== ''))
        return undefined;
    return Math.round(writes.reduce((sum, { duration }) => sum + duration, 0));
}
function explanation_missesOf(observed, { definition }, { vertices }) {
    const ids = observed.map(({ image }) => image.id);
    const reads = ownReads(measureCache(vertices, ids).reads);
    return observed.flatMap(({ image: { id, cache }, steps, now, before }) => {
        const asked = definition.target[id]?.['no-cache'] === true;
        const unread = cache.read.length === 0 ? 'no cache is looked up' : '';
        const disabled = asked ? '`no-cache` asks for every step to run' : unread;
        const own = reads.filter(({ image }) => image === id);
        return findMisses({ image: id, steps, now, before, reads: own, disabled }, vertices);
    });
}
function savedOf(observed) {
    const known = observed.flatMap(({ image, steps, now }) => {
        const cached = now.steps.filter((_, at) => steps[at]?.vertex.cached === true);
        const times = cached.flatMap(({ milliseconds }) => milliseconds ?? []);
        if (times.length < cached.length)
            return [];
        return [[image.id, times.reduce((sum, time) => sum + time, 0)]];
    });
    return Object.fromEntries(known);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/local-caches.js



/** Returns the local caches that are not there: buildx would leave an empty folder where it finds none. */
async function findAbsent(images, { kind }, files) {
    if (kind !== 'local')
        return [];
    const places = [...new Set(images.flatMap(({ cache }) => cache.read))];
    const found = await Promise.all(places.map(async (place) => files.exists(indexOf(place))));
    return places.filter((_place, at) => found[at] !== true);
}
/** Decides where local caches are written first. */
function planLocal(images, store, nonce) {
    const written = store.kind === 'local' ? images.flatMap(({ cache }) => cache.write ?? []) : [];
    if (written.length === 0)
        return { fresh: '', swaps: [] };
    // No reference begins with a dot.
    const fresh = (0,external_node_path_.join)(store.folder, `.new-${nonce}`);
    const swaps = [...new Set(written)].map((kept) => ({
        fresh: (0,cache_backends/* freshPlace */.Ay)(store, fresh, kept),
        kept,
    }));
    return { fresh, swaps };
}
/** Puts what was written whole in its place; returns what was said where that failed. */
async function keepFresh({ fresh, swaps }, ports) {
    const errors = [];
    for (const [at, swap] of swaps.entries()) {
        // The index is written last: without it the export failed, and the old cache is better than none.
        if (!(await ports.files.exists(indexOf(swap.fresh))))
            continue;
        const error = await exchange(swap, (0,external_node_path_.join)(fresh, '.old', String(at)), ports);
        if (error !== '')
            errors.push(error);
    }
    return errors;
}
// Two renames, so that the place is empty for a moment only; a build that looks just then finds no cache.
async function exchange({ fresh, kept }, old, { exec, files }) {
    const move = async (from, to) => {
        await files.createFolder((0,external_node_path_.dirname)(to));
        const { exitCode, stderr } = await exec.run((0,command/* command */.G5)('mv', '-T', from, to));
        return exitCode === 0 ? '' : stderr.trim() || `mv -T ${from} ${to} failed`;
    };
    const isReplaced = await files.exists(kept);
    const refused = isReplaced ? await move(kept, old) : '';
    if (refused !== '')
        return refused;
    const failed = await move(fresh, kept);
    if (failed !== '' && isReplaced)
        await move(old, kept);
    return failed;
}
function indexOf(place) {
    return (0,external_node_path_.join)(place, 'index.json');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/execute.js





/** Logs in privately, builds and pushes all images in one request, and leaves nothing. */
async function execute(plan, ports) {
    const started = ports.clock.now();
    const session = await (0,build_with_registry_cache_session/* openSession */.fA)(plan, ports);
    try {
        const end = (rest) => ({
            plan,
            build: undefined,
            explanation: undefined,
            builderError: '',
            unkept: [],
            unchanged: [],
            duration: ports.clock.now() - started,
            ...rest,
        });
        if (isRefused(plan))
            return end({ status: 'denied' });
        await (0,build_with_registry_cache_session/* writeConfig */.AU)(plan, session, ports);
        const builderError = await (0,build_with_registry_cache_session/* createBuilder */.Ij)(plan, session, ports);
        ports.signal.throwIfAborted();
        if (builderError !== '')
            return end({ status: 'no-builder', builderError });
        const built = await buildAll(plan, session, ports);
        const { build } = built;
        if (build.exitCode !== 0)
            return end({ status: 'failed', build, explanation: await explain(plan, built, ports) });
        const duration = ports.clock.now() - started;
        const unkept = await keepFresh(plan.local, ports);
        return end({
            status: plan.rights.push ? 'pushed' : 'built',
            build,
            explanation: await explain(plan, built, ports),
            unkept,
            unchanged: built.unchanged,
            duration,
        });
    }
    finally {
        await (0,build_with_registry_cache_session/* closeSession */.Vu)(session, ports);
    }
}
// A cache that seems to hold the result already is only written once it is known that it does not.
async function buildAll(plan, session, ports) {
    for (const sentence of modeSentences(plan, (id) => !plan.held.has(id)))
        ports.runner.info(sentence);
    const first = await buildUntilSettled(plan, session, ports);
    ports.signal.throwIfAborted();
    const observed = await observeBuild(plan, first, ports);
    if (first.exitCode !== 0)
        return { build: first, observed, unchanged: [] };
    const { unchanged, late } = settleHeld({ plan, build: first }, observed);
    const build = await writeHeld(late, { plan, build: first }, session, ports);
    ports.signal.throwIfAborted();
    return { build, observed, unchanged };
}
async function explain(plan, { build, observed }, ports) {
    return observed && explanation_explainBuild(plan, { build, observed }, ports);
}
/** Says whether a push is bound to fail. A cache that cannot be reached only costs time. */
function isRefused({ rights, checks, access }) {
    const written = new Set(checks.filter((check) => check.access === 'push').map(({ repository }) => repository));
    return (rights.push &&
        access.some(({ status, repository }) => status === 'denied' && written.has(repository)));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/commands.js

/** What can be done; the other inputs are shared, so that the jobs of one workflow say the same of their images. */
const commands = ['build', 'merge', 'clean-cache'];
/** Reads which command it is and what belongs to one of them. */
function readCommand(read) {
    return {
        command: read.choice('command', commands, { default: 'build' }),
        pushByDigest: read.flag('push-by-digest', { default: 'false' }),
        digests: readDigests(read),
        olderThan: read.integer('older-than', { min: 1, max: 3650 }, { default: '7' }),
        githubToken: read.secret('github-token'),
    };
}

// EXTERNAL MODULE: ./build/build-with-registry-cache/build-secrets.js
var build_secrets = __nccwpck_require__(3173);
// EXTERNAL MODULE: ./build/build-with-registry-cache/cache-options.js
var cache_options = __nccwpck_require__(1788);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-entries.js





const legalKeys = [
    'name',
    'context',
    'file',
    'target',
    'build-args',
    'platforms',
    'tags',
    'labels',
    ...optionKeys,
];
const shape = 'Write a YAML list of `name:` and `context:`, or lines of NAME=CONTEXT.';
/** Reads `images`: a YAML list, a YAML map by name, or lines of `NAME=CONTEXT`. */
function parseImages(raw, read) {
    if (raw === '')
        return [];
    const entries = rawEntries(raw, read).flatMap((entry) => parseEntry(entry, read));
    const names = entries.map(({ name }) => name);
    for (const name of new Set(names.filter((candidate, at) => names.indexOf(candidate) !== at))) {
        read.refuse('images', `'${name}' is there twice.`, 'Give each image a name of its own.');
    }
    return entries;
}
function rawEntries(raw, read) {
    if ((0,core_inputs/* meaningfulLines */.K)(raw).every((line) => /^[\w./:-]+=\S*$/.test(line)))
        return (0,core_inputs/* meaningfulLines */.K)(raw);
    const document = parseYaml(raw, read);
    if (Array.isArray(document))
        return document;
    if (typeof document === 'object' && document !== null)
        return Object.entries(document).map(([name, rest]) => typeof rest === 'object' ? { name, ...rest } : { name, context: image_entries_textOf(rest) });
    if (document !== undefined)
        read.refuse('images', 'is neither a list nor a map.', shape);
    return [];
}
function parseYaml(raw, read) {
    try {
        return (0,dist/* parse */.qg)(raw);
    }
    catch (error) {
        read.refuse('images', `is no YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`, shape);
        return undefined;
    }
}
function parseEntry(entry, read) {
    if (typeof entry === 'string')
        return parseLine(entry, read);
    if (typeof entry !== 'object' || entry === null) {
        read.refuse('images', `'${String(entry)}' describes no image.`, shape);
        return [];
    }
    const fields = new Map(Object.entries(entry));
    const name = image_entries_textOf(fields.get('name'));
    if (name === '') {
        read.refuse('images', `${JSON.stringify(entry)} has no name.`, shape);
        return [];
    }
    const unknown = [...fields.keys()].filter((key) => !legalKeys.includes(key));
    if (unknown.length > 0)
        read.refuse('images', `'${name}' has ${unknown.join(', ')}; legal are ${legalKeys.join(', ')}.`);
    return [{ name, ...parseFields(name, fields, read) }];
}
function parseFields(name, fields, read) {
    const refuse = (key, text, why, fix) => {
        read.refuse('images', `${key} of '${name}' has '${text}', which ${why}`, fix);
    };
    const pairs = (key) => {
        const { found, bad } = image_entries_pairsOf(fields.get(key));
        if (bad.length > 0)
            refuse(key, bad.join("', '"), 'is not NAME=value.');
        return found;
    };
    return {
        ...emptyEntry,
        context: image_entries_textOf(fields.get('context')),
        file: image_entries_textOf(fields.get('file')),
        target: image_entries_textOf(fields.get('target')),
        buildArgs: pairs('build-args'),
        platforms: image_entries_listOf(fields.get('platforms')),
        tags: image_entries_listOf(fields.get('tags')),
        labels: pairs('labels'),
        ...parseOptions((key) => fields.get(key), refuse),
    };
}
function parseLine(line, read) {
    const split = line.indexOf('=');
    if (split <= 0) {
        read.refuse('images', `'${line}' is not NAME=CONTEXT.`, shape);
        return [];
    }
    const name = line.slice(0, split);
    return [{ ...emptyEntry, name, context: line.slice(split + 1) }];
}
function image_entries_textOf(value) {
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
function image_entries_listOf(value) {
    const values = Array.isArray(value) ? value : [value];
    return values
        .flatMap((part) => image_entries_textOf(part).split(/[,\n]/))
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** Returns NAME=value pairs given as a map, a list or lines, and what is none. */
function image_entries_pairsOf(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { found: new Map(Object.entries(value).map(([n, v]) => [n, String(v)])), bad: [] };
    const values = Array.isArray(value) ? value : [value];
    const lines = values.flatMap((part) => (0,core_inputs/* meaningfulLines */.K)(image_entries_textOf(part)));
    const isPair = (line) => line.indexOf('=') > 0;
    return {
        found: new Map(lines
            .filter(isPair)
            .map((line) => [
            line.slice(0, line.indexOf('=')).trim(),
            line.slice(line.indexOf('=') + 1),
        ])),
        bad: lines.filter((line) => !isPair(line)),
    };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-source.js



/** Reads where the images are described: a list, the flat inputs, or files that buildx reads. */
function readImages(read) {
    const raw = read.text('images');
    const single = {
        name: read.text('image'),
        context: read.text('context'),
        file: read.text('file'),
        target: read.text('target'),
    };
    const shared = readShared(read);
    const compose = read.list('compose-file');
    const bake = read.list('bake-file');
    const targets = readTargets(read, bake);
    const listed = parseImages(raw, read);
    const given = {
        images: raw,
        image: single.name,
        'compose-file': compose[0],
        'bake-file': bake[0],
    };
    refuseMixture(given, single, read);
    const isSingle = raw === '' && single.name !== '';
    return {
        images: isSingle
            ? [{ ...emptyEntry, ...single, ...shared }]
            : listed.map((image) => ({ ...image, ...overlay(shared, image) })),
        definitionFiles: definitionFilesOf(compose, bake, targets, shared),
    };
}
// What is flat goes for every image.
function readShared(read) {
    return {
        buildArgs: read.pairs('build-args'),
        labels: read.pairs('labels'),
        platforms: read.list('platforms'),
        tags: read.list('tags'),
        ...parseOptions((key) => read.text(key), (key, text, why, fix) => {
            read.refuse(key, `'${text}' ${why}`, fix);
        }),
    };
}
function readTargets(read, bake) {
    const targets = read.list('bake-targets');
    for (const target of targets.filter((name) => !/^[\w-]+$/.test(name)))
        read.refuse('bake-targets', `'${target}' is not the name of a target or group.`);
    if (targets.length > 0 && bake.length === 0)
        read.refuse('bake-targets', 'is given without `bake-file`.', 'Give both, or neither.');
    return targets;
}
function definitionFilesOf(compose, bake, targets, shared) {
    if (compose.length > 0)
        return { kind: 'compose-file', files: compose, targets: [], shared };
    return bake.length > 0 ? { kind: 'bake-file', files: bake, targets, shared } : undefined;
}
// `context`, `file` and `target` describe the one `image`.
function refuseMixture(given, { context, file, target }, read) {
    const isGiven = ([, text]) => text !== undefined && text !== '';
    const [source, ...others] = Object.entries(given).filter(isGiven);
    if (source === undefined) {
        const fix = 'Or give `image` for a single one, `compose-file` or `bake-file`.';
        read.refuse('images', 'is required and was not given.', fix);
        return;
    }
    const [name] = source;
    for (const [other] of others)
        read.refuse(other, `is given together with \`${name}\`.`, 'Give one of the two.');
    if (name === 'image')
        return;
    const where = name === 'images' ? 'the list' : 'the file';
    for (const [companion] of Object.entries({ context, file, target }).filter(isGiven))
        read.refuse(companion, `is given together with \`${name}\`.`, `Move it into ${where}.`);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/inputs.js






/** Reads the inputs of `build-with-registry-cache`. */
function readInputs(read, { runner }) {
    const inputs = {
        ...readCommand(read),
        ...readImages(read),
        registry: read
            .matching('registry', /^[\w.-]+(:\d+)?$/, 'the host of a registry', { default: 'ghcr.io' })
            .toLowerCase(),
        username: read.text('username'),
        password: read.secret('password'),
        push: read.flag('push', { default: 'true' }),
        load: read.flag('load', { default: 'false' }),
        ...readCache(read, runner),
        threshold: read.integer('cache-hit-threshold', { min: 0, max: 100 }, { default: '80' }),
        belowThreshold: read.choice('cache-hit-below', ['warn', 'fail'], { default: 'warn' }),
        secrets: (0,build_secrets/* readBuildSecrets */.U)(read, runner),
        pull: read.flag('pull', { default: 'false' }),
        noCache: read.flag('no-cache', { default: 'false' }),
        provenance: read.choice('provenance', ['false', 'true', 'min', 'max'], { default: 'false' }),
        sbom: read.matching('sbom', /^(true|false|generator=[^\s,]+)$/, 'true, false or generator=IMAGE', { default: 'false' }),
        allow: readEntitlements(read),
        ...readBuilder(read),
        dryRun: read.flag('dry-run', { default: 'false' }),
        context: runner.context,
        environment: runner.environment,
    };
    // What a configuration file would hold is as good as the password.
    if (!inputs.password.isEmpty)
        runner.mask(encodeLogin(inputs));
    validate(inputs, read);
    return inputs;
}
function readCache(read, runner) {
    const cache = read.choice('cache', cache_options/* cacheKinds */.ol, { default: 'registry' });
    return {
        cache,
        cacheOptions: (0,cache_options/* readCacheOptions */.$N)(read, cache, (value) => {
            runner.mask(value);
        }),
        cacheMode: read.choice('cache-mode', ['max', 'min', 'auto'], { default: 'max' }),
        compression: read.matching('compression', /^(zstd|gzip)$/, 'one of zstd, gzip'),
        cacheWrite: read.choice('cache-write', ['auto', 'true', 'false'], { default: 'auto' }),
    };
}
function readBuilder(read) {
    const name = read.matching('builder', /^[\w.-]+$/, 'the name of a builder');
    const newBuilder = name === 'docker-container';
    return { builder: newBuilder ? '' : name, newBuilder };
}
function readEntitlements(read) {
    const legal = ['network.host', 'security.insecure'];
    const given = read.list('allow');
    for (const text of given.filter((name) => !legal.includes(name)))
        read.refuse('allow', `'${text}' is not one of ${legal.join(', ')}.`);
    return given;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/access-checks.js





/** Returns the questions of a build: each repository is asked for the most that will be done with it. */
function accessChecks(images, inputs, dockerConfig) {
    const { push } = rightsOf(inputs);
    const caches = inputs.cache === 'registry' ? images.map(({ cache }) => cache) : [];
    const written = new Set([
        ...(push ? images.map(({ repository }) => repository) : []),
        ...(push ? images.flatMap(({ references }) => references.map(repositoryOf)) : []),
        ...caches.flatMap(({ write }) => (write === undefined ? [] : [repositoryOf(write)])),
    ]);
    const read = new Set(caches.flatMap((cache) => cache.read.map(repositoryOf)));
    return [...new Set([...written, ...read])].flatMap((repository) => {
        const access = written.has(repository) ? 'push' : 'pull';
        return accessCheck({ repository, access }, inputs, dockerConfig);
    });
}
/** Returns a question to a registry with the login it takes; none when a helper keeps that, for it is not ours to open. */
function accessCheck(question, inputs, dockerConfig) {
    const registry = registryOf(question.repository);
    const ours = registry === inputs.registry && !inputs.password.isEmpty;
    const login = ours ? basicAuthorization(inputs) : storedLogin(dockerConfig, registry);
    if (login === 'helper')
        return [];
    return [{ ...question, authorization: login === 'none' ? undefined : login }];
}
/** Signs in once for each question, for all who have something to ask there. */
function signInToAll(checks, ports) {
    return new Map(checks.map((check) => [check, signIn(check, ports)]));
}
/** Returns what reads the repository of a reference, and the tag of it; undefined where no session was begun. */
function readerOf(reference, sessions, ports) {
    const repository = repositoryOf(reference);
    const found = [...sessions].find(([check]) => check.repository === repository);
    if (found === undefined)
        return undefined;
    const [check, session] = found;
    const tag = reference.slice(repository.length + 1);
    return { reader: repositoryReader(check, ports, session), tag };
}
/** Asks for all the access that will be needed; what cannot be told is left to the builder. */
async function askAll(sessions, ports) {
    const answers = await Promise.all([...sessions].map(async ([check, session]) => askAccess(check, ports, session)));
    for (const access of answers) {
        if (access.status === 'unknown')
            ports.runner.info(`Access to ${access.repository} could not be checked: ${access.answer}`);
    }
    return answers;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/faults.js


/** Returns the entries of a list that can be run: all but attestations, whose platform is unknown on purpose. */
function runnable({ children }) {
    return children.filter(({ platform, attests }) => attests === '' && !platform.startsWith('unknown/unknown'));
}
/** Returns why an image cannot be merged, as sentences; none when it can. */
function faultsOf({ image, sources, list }) {
    const unread = sources.flatMap((source, at) => source.kind === 'failed' ? [faults_unreadable(image.sources[at] ?? '', source.said)] : []);
    if (unread.length > 0)
        return unread;
    const given = sources.map((source, at) => faults_digestsOf(image.sources[at] ?? '', source));
    if (list.kind === 'failed')
        return [`no list can be made: ${diagnosisOf(list.said)}`];
    const manifest = parseManifest(list.text);
    if (manifest?.kind !== 'list')
        return ['buildx made something else than a list of platforms.'];
    return [...platformFaults(image, manifest, given), ...lossFaults(manifest, given)];
}
// What a job gave: its manifest, or all that its list holds, attestations among it.
function faults_digestsOf(reference, source) {
    const manifest = source.kind === 'shown' ? parseManifest(source.text) : undefined;
    return manifest?.kind === 'list'
        ? manifest.children.map(({ digest }) => digest)
        : [reference.split('@')[1] ?? ''];
}
function platformFaults({ platforms }, manifest, given) {
    const groups = Map.groupBy(runnable(manifest), ({ platform }) => platform);
    const there = new Set([...groups.keys()].map((platform) => platform.replace(/ \(.*\)$/, '')));
    const twice = [...groups].filter(([, group]) => group.length > 1);
    const unexpected = [...there].filter((platform) => !platforms.includes(platform));
    return [
        ...twice.map(([platform, group]) => `${platform} is there ${group.length} times, from lines ${faults_linesOf(group, given)} of \`digests\`.`),
        ...platforms
            .filter((platform) => !there.has(platform))
            .map((platform) => `${platform} is in \`platforms\`, and no job built it.`),
        ...(platforms.length === 0 ? [] : unexpected).map((platform) => `${platform} was built, and is not in \`platforms\`.`),
    ];
}
function faults_linesOf(group, given) {
    const lines = given.flatMap((digests, at) => group.some(({ digest }) => digests.includes(digest)) ? [at + 1] : []);
    return lines.join(' and ');
}
// An attestation that is lost takes the provenance of an image with it, and nobody would see.
function lossFaults({ children }, given) {
    const kept = new Set(children.map(({ digest }) => digest));
    return given
        .flat()
        .filter((digest) => !kept.has(digest))
        .map((digest) => `${digest} would be left out of the list.`);
}
function faults_unreadable(reference, said) {
    return `${reference} cannot be read: ${diagnosisOf(said)}`;
}
function diagnosisOf(said) {
    const { cause, fix, known } = diagnose(said);
    return known ? `${cause} ${fix}` : cause;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/imagetools.js

/** Returns the command that makes the list of an image and tags it. */
function createCommand(image, plan, session) {
    const tags = image.references.flatMap((reference) => ['--tag', reference]);
    return imagetools(['create', ...tags, ...listArgs(image)], plan, session);
}
/** Returns the command that only shows the list, byte for byte as it would be pushed. */
function previewCommand(image, plan, session) {
    return imagetools(['create', '--dry-run', ...listArgs(image)], plan, session);
}
/** Returns the command that shows a manifest. */
function inspectCommand(reference, plan, session) {
    return imagetools(['inspect', '--raw', reference], plan, session);
}
function listArgs({ annotations, sources }) {
    return [...annotations.flatMap((annotation) => ['--annotation', annotation]), ...sources];
}
function imagetools([verb = '', ...rest], { builder }, { environment }) {
    const named = builder.name === '' ? [] : ['--builder', builder.name];
    return {
        ...(0,command/* command */.G5)('docker', 'buildx', 'imagetools', verb, ...named, ...rest),
        env: environment,
    };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/execute.js









// A registry that is throttling or was cut off; making a list anew does no harm.
const execute_patience = { attempts: 3, firstDelay: 5_000, longestDelay: 30_000 };
/** Looks at every digest of every image, and tags none unless all can be merged. */
async function executeMerge(plan, ports) {
    const started = ports.clock.now();
    const end = (rest) => ({
        plan,
        denied: [],
        faults: [],
        merged: [],
        error: undefined,
        duration: ports.clock.now() - started,
        ...rest,
    });
    if (plan.skipped !== '')
        return end({ status: 'skipped' });
    const session = await (0,build_with_registry_cache_session/* openSession */.fA)(plan, ports);
    try {
        const denied = (await askAll(signInToAll(plan.checks, ports), ports)).filter(isDenied);
        if (denied.length > 0)
            return end({ status: 'denied', denied });
        await (0,build_with_registry_cache_session/* writeConfig */.AU)(plan, session, ports);
        const sights = await Promise.all(plan.images.map(async (image) => lookAt(image, plan, session, ports)));
        const faults = sights.flatMap((sight) => faultsOf(sight).map((why) => ({ image: sight.image.name, why })));
        if (ports.signal.aborted)
            throw new errors/* CancelledError */.cc();
        if (faults.length > 0)
            return end({ status: 'refused', faults });
        const { merged, error } = await mergeAll(sights, plan, session, ports);
        return end({ status: error === undefined ? 'merged' : 'failed', merged, error });
    }
    finally {
        await (0,build_with_registry_cache_session/* closeSession */.Vu)(session, ports);
    }
}
function isDenied(access) {
    return access.status === 'denied';
}
async function lookAt(image, plan, session, ports) {
    const [list, ...sources] = await Promise.all([
        show(previewCommand(image, plan, session), ports),
        ...image.sources.map(async (source) => show(inspectCommand(source, plan, session), ports)),
    ]);
    return { image, sources, list };
}
async function mergeAll(sights, plan, session, ports) {
    const merged = [];
    for (const { image, list } of sights) {
        if (ports.signal.aborted)
            throw new errors/* CancelledError */.cc();
        const made = await show(createCommand(image, plan, session), ports);
        if (made.kind === 'failed')
            return { merged, error: failure(image, made.said) };
        const [text, name] = [list.kind === 'shown' ? list.text : '', image.repository];
        const reference = `${name}@sha256:${digest(text)}`;
        // The digest was told before the push, by the same bytes; that it is there is what the outputs promise.
        const there = await show(inspectCommand(reference, plan, session), ports);
        if (there.kind === 'failed')
            return { merged, error: failure(image, there.said) };
        const platforms = runnable(parseManifest(text) ?? { children: [] });
        merged.push({ image, reference, platforms: platforms.map(({ platform }) => platform) });
        ports.runner.info(`${image.name}: ${reference}`);
    }
    return { merged, error: undefined };
}
function failure({ name }, said) {
    const { cause, fix } = diagnose(said);
    return new errors/* ActionError */.lZ({ what: `Merging ${name} failed`, why: cause, fix, stderr: said });
}
/** Runs a command until it succeeds or fails for a reason that does not pass by itself. */
async function show(command, ports) {
    const once = async () => {
        const { exitCode, stdout, stderr } = await ports.exec.run(command, { keep: 16 << 20 });
        // What is printed ends in a line end that what is pushed does not have.
        if (exitCode === 0)
            return { kind: 'shown', text: stdout.replace(/\r?\n$/, '') };
        throw new errors/* ActionError */.lZ({ what: stderr.trim() === '' ? stdout : stderr.trim() });
    };
    const isTransient = (error) => !ports.signal.aborted && diagnose((0,errors/* messageOf */.bD)(error)).transient;
    try {
        return await retry(once, { ...execute_patience, isTransient }, ports);
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        return { kind: 'failed', said: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/index-annotations.js
/**
 * Annotations that belong to the list of an image's platforms. A job that builds one platform has no such list: the step
 * that merges the platforms makes it and annotates it (`docker buildx imagetools create --annotation`).
 */
/** Returns the image without what only its list can carry. */
function perManifest(entry) {
    const kept = [...entry.annotations].flatMap(([key, value]) => {
        const [places, name] = placesOf(key);
        if (places.length === 0)
            return [[key, value]];
        const left = places.filter((place) => !isOfList(place));
        return left.length === 0 ? [] : [[`${left.join(',')}:${name}`, value]];
    });
    return { ...entry, annotations: new Map(kept) };
}
/** Returns what the list carries, as `PLACE:KEY=value`. */
function listAnnotations({ annotations }) {
    return [...annotations].flatMap(([key, value]) => {
        const [places, name] = placesOf(key);
        const taken = places.filter((place) => isOfList(place) && place !== 'index-descriptor');
        return taken.map((place) => `${place}:${name}=${value}`);
    });
}
// `index-descriptor` describes the list in an OCI layout on disk; nothing that is merged has one.
function isOfList(place) {
    return (place === 'index' || place === 'index-descriptor' || place.startsWith('manifest-descriptor'));
}
function placesOf(key) {
    const at = key.indexOf(':');
    return at < 0 ? [[], key] : [key.slice(0, at).split(','), key.slice(at + 1)];
}

// EXTERNAL MODULE: ./build/build-with-registry-cache/bake.js + 1 modules
var bake = __nccwpck_require__(2224);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/builder-plan.js
/** Decides whether the builder that is there will do. One that the user named is always used. */
function planBuilder(inputs, { builder, nonce }, { images, rights }) {
    const create = (why) => ({
        kind: 'create',
        name: `copilotos-${nonce}`,
        why,
    });
    if (inputs.newBuilder)
        return create('`builder` asks for one');
    const existing = { kind: 'existing', name: inputs.builder };
    if (builder.driver !== 'docker' || inputs.builder !== '')
        return existing;
    const { exportsCache } = builder;
    const lacking = lackOf(inputs.cache, images, builder) ??
        (rights.push ? lackOfPush(inputs, exportsCache) : undefined);
    return lacking === undefined ? existing : create(`the Engine’s own builder ${lacking}`);
}
const builder_plan_without = 'without the containerd image store';
/**
 * What the Engine's own builder cannot do with a cache (moby/moby, daemon/internal/builder-next/controller.go): S3 never;
 * without the containerd image store it neither reads nor writes GitHub's cache, and only reads the others.
 */
function lackOf(cache, images, { exportsCache, speaksGitHubCache }) {
    const writes = images.some((image) => image.cache.write !== undefined);
    const uses = writes || images.some((image) => image.cache.read.length > 0);
    if (cache === 's3')
        return uses ? 'knows no S3 cache' : undefined;
    if (cache === 'gha' && uses && !speaksGitHubCache)
        return 'knows GitHub’s cache service from Engine 28 on only';
    if (exportsCache)
        return undefined;
    if (cache === 'gha')
        return uses ? `knows no GitHub cache ${builder_plan_without}` : undefined;
    return writes ? `writes no ${cache} cache ${builder_plan_without}` : undefined;
}
// buildx refuses a push by digest with this driver, whatever the image store (docker/buildx, build/opt.go).
function lackOfPush({ pushByDigest, compression }, exportsCache) {
    if (pushByDigest)
        return 'does not push by digest';
    if (compression !== '' && !exportsCache)
        return `knows no compression but its own ${builder_plan_without}`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/buildx-version.js

/** Returns the minor version of buildx 0.x that `docker buildx version` tells of; infinite for others. */
function buildxVersion({ exitCode, stdout, stderr }) {
    if (exitCode === 127)
        throw new errors/* UserError */.yo({
            what: 'Images cannot be built here',
            why: '`docker` is not installed on this machine.',
            fix: 'Use a runner with Docker Engine 23 or newer and the buildx plugin.',
        });
    if (exitCode !== 0)
        throw new errors/* UserError */.yo({
            what: 'Images cannot be built here',
            why: 'the Docker CLI has no buildx plugin.',
            fix: 'Install the package docker-buildx-plugin (docker-buildx on Debian and Ubuntu).',
            stderr,
        });
    return minorVersion(/\s(v?0\.\d+)/.exec(stdout)?.[1] ?? '');
}
/** Returns the minor version of buildx 0.x; infinite for others. */
function minorVersion(version) {
    const minor = /^v?0\.(\d+)/.exec(version)?.[1];
    return minor === undefined ? Infinity : Number(minor);
}
/** The first version that reads `network`, and takes grants of entitlements (docker/buildx, bake/bake.go). */
const firstWithGrants = 17;
/** Refuses a buildx that is too old for what is asked; some would leave it out of a definition without a word. */
function refuseLacking(images, { allow, hasCacheService2 }, buildx) {
    const needs = [
        // rawjson, which all measurements come from (docker/buildx#2209).
        { since: 13, what: 'can be followed while it builds', asked: true },
        { since: firstWithGrants, what: 'takes `allow`', asked: allow.length > 0 },
        {
            since: firstWithGrants,
            what: 'takes `network`',
            asked: images.some(({ network }) => network !== ''),
        },
        { since: 21, what: 'takes `cache: gha`', asked: hasCacheService2 },
        {
            since: 25,
            what: 'takes `add-hosts`',
            asked: images.some(({ addHosts }) => addHosts.size > 0),
        },
    ];
    const lacking = needs.filter(({ asked, since }) => asked && buildx < since);
    if (lacking.length === 0)
        return;
    throw new errors/* UserError */.yo({
        what: 'Images cannot be built here',
        why: `buildx is 0.${buildx}, and it ${lacking.map(({ what, since }) => `${what} from 0.${since} on`).join(', ')}.`,
        fix: 'Update the buildx plugin, or put docker/setup-buildx-action before this step.',
    });
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/grants.js





/**
 * Returns what bake is allowed. What the inputs of the step ask for needs no second consent; what a file of the
 * repository asks for does.
 */
function grantsOf(inputs, { images, builder }, { folder }) {
    if (builder.buildx < firstWithGrants)
        return [];
    const { definitionFiles, allow } = inputs;
    const asking = definitionFiles === undefined ? images : [definitionFiles.shared];
    const host = asking.some(({ network }) => network === 'host') ? ['network.host'] : [];
    if (definitionFiles === undefined)
        return [...new Set([...allow, ...host])];
    const caches = folder === '' ? [] : [`fs.read=${folder}`, `fs.write=${folder}`];
    return [...new Set([...allow, ...host, ...pathsOf(inputs, definitionFiles.shared), ...caches])];
}
/** Returns the variables that decide what a definition may reach on the runner (docker/buildx, docs/reference/buildx_bake, `--allow`). */
function fileChecks({ definitionFiles, cache }) {
    if (definitionFiles === undefined)
        return { BUILDX_BAKE_ENTITLEMENTS_FS: '0' };
    if (cache !== 'gha')
        return hiddenVariables;
    // buildx takes the token of GitHub's cache from there; files that name it are refused (`refuseToken`).
    return Object.fromEntries(Object.entries(hiddenVariables).filter(([name]) => name !== 'ACTIONS_RUNTIME_TOKEN'));
}
function pathsOf({ secrets, context }, { ssh, buildContexts, outputs }) {
    const absolute = (path) => (0,external_node_path_.resolve)(context.workspace, path);
    const keys = ssh.flatMap((text) => text.split(/=(.*)/s)[1]?.split(',') ?? []);
    const files = secrets.flatMap((secret) => (secret.kind === 'file' ? [secret.path] : []));
    const folders = [...buildContexts.values()].filter((value) => !isRemote(value));
    return [
        ...(ssh.some((text) => !text.includes('=')) ? ['ssh'] : []),
        ...[...files, ...keys, ...folders].map((path) => `fs.read=${absolute(path)}`),
        ...outputs.map((output) => `fs.write=${absolute(destinationOf(output))}`),
    ];
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/image-plan.js







/** Decides of each image by itself what it is called and where its cache is. */
function planImages(entries, inputs, rights) {
    return entries.map((entry, at) => planImage(entry, idAt(entries, at), inputs, rights));
}
function planImage(entry, id, inputs, rights) {
    const { registry, context, pushByDigest } = inputs;
    const branches = branchesOf(context);
    const repositories = repositoriesOf(entry, { registry, repository: context.repository });
    const [repository] = repositories;
    const caches = cacheReferences({
        ...{ repository, platforms: entry.platforms, branches },
        writes: rights.writeCache,
    });
    return {
        name: entry.name,
        id,
        repository,
        references: pushByDigest ? [] : referencesOf(entry.tags, repositories, context),
        cache: (0,cache_backends/* placesIn */.yN)((0,cache_backends/* storeOf */.xX)(inputs), caches),
        source: sourceOf(entry, context.workspace),
        entry: pushByDigest ? perManifest(entry) : entry,
    };
}
// Names that differ in punctuation only stay apart.
function idAt(entries, at) {
    const ids = entries.map(({ name }) => name.replace(/[^\w-]+/g, '-'));
    const id = ids[at] ?? '';
    return ids.indexOf(id) === at ? id : `${id}-${at}`;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/record-plan.js



/**
 * One record for what is built together, on each branch. Names are digests of one length, so that no branch is found by
 * the prefix of another.
 */
function planRecord(context, images) {
    const { own, base, main, isPassing } = branchesOf(context);
    const what = digest(JSON.stringify([context.architecture, images.map(identityOf).sort()]));
    const prefix = (branch) => `copilotos-build-record-${what.slice(0, 12)}-${digest(branch).slice(0, 12)}-`;
    const isCached = images.some(({ cache }) => cache.read.length > 0);
    const named = [isPassing ? '' : own, base, main].filter((branch) => branch !== '');
    return {
        folder: (0,external_node_path_.join)(context.temporary === '' ? '/tmp' : context.temporary, 'copilotos-build-record'),
        key: `${prefix(own)}${context.runId}-${context.runAttempt}`,
        prefixes: isCached ? [...new Set(named.map(prefix))] : [],
        writes: images.some(({ cache }) => cache.write !== undefined),
    };
}
// The same image may be built for a test first, or for each platform in a job of its own: those are other steps.
function identityOf({ repository, source, entry }) {
    const { target, platforms, context, file } = entry;
    return JSON.stringify([repository, source.isRemote, context, file, target, platforms]);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/plan.js












/** Decides everything from the inputs and the world. */
function plan(inputs, world) {
    const { lastBuild, lentCaches: lent } = world;
    const rights = rightsOf(inputs);
    const store = (0,cache_backends/* storeOf */.xX)(inputs);
    const images = planImages(world.images, inputs, rights);
    const modes = new Map(images.map((image) => [image.id, modeOf(image, inputs, world)]));
    const local = planLocal(images, store, world.nonce);
    const builder = planBuilder(inputs, world, { images, rights });
    const isEngine = builder.kind === 'existing' && world.builder.driver === 'docker';
    const loads = inputs.load && !isEngine;
    const definition = (0,bake/* bakeDefinition */.x)(images, {
        ...inputs,
        ...{ modes, store, lent, fresh: local.fresh, absent: world.absentCaches },
        push: rights.push,
        loads,
        pushesFromStore: isEngine && !pushesDirectly(world.builder),
        linked: world.linked,
    });
    return {
        images,
        rights,
        store,
        local,
        definition,
        held: heldBack({ images, definition, store, local, lastBuild }, world.standing),
        grants: grantsOf(inputs, world, store),
        buildEnvironment: { ...secretValues(inputs), ...fileChecks(inputs) },
        builder,
        spareBuilder: isEngine && inputs.load ? '' : `copilotos-${world.nonce}-spare`,
        privateConfig: planConfig(inputs, world),
        checks: world.checks,
        access: world.access,
        workspace: inputs.context.workspace,
        modes,
        lastBuild,
        threshold: inputs.cache === 'none' ? 0 : inputs.threshold,
        belowThreshold: inputs.belowThreshold,
        record: planRecord(inputs.context, images),
    };
}
// buildx asked the Engine to push what BuildKit had pushed already until 0.22 (docker/buildx#3023); without the containerd
// image store BuildKit has nothing to push.
const firstWithDirectPush = 22;
function pushesDirectly({ exportsCache, buildx }) {
    return exportsCache && buildx >= firstWithDirectPush;
}
// What is not written has no mode to tell of.
function modeOf({ repository, cache }, { cacheMode }, { lastBuild }) {
    if (cache.write === undefined)
        return { mode: 'max', why: '' };
    return chooseMode(cacheMode, lastBuild?.images[repository]);
}
function secretValues({ secrets, environment }) {
    return Object.fromEntries(secrets.flatMap((secret) => {
        if (secret.kind === 'file')
            return [];
        const value = secret.kind === 'value' ? secret.value : (environment[secret.variable] ?? '');
        return [[(0,build_secrets/* secretVariable */.H)(secret.id), value]];
    }));
}
/** Decides on a Docker configuration of our own. */
function planConfig(inputs, world) {
    if (inputs.password.isEmpty)
        return undefined;
    const { dockerFolder, dockerConfig, hasContexts } = world;
    return {
        text: privateConfig(dockerConfig, dockerFolder, inputs),
        buildxFolder: inputs.environment['BUILDX_CONFIG'] ?? `${dockerFolder}/buildx`,
        contextsFolder: hasContexts ? `${dockerFolder}/contexts` : undefined,
    };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/plan.js








/** Decides everything that can be decided before the registry is asked. */
function planMerge(inputs, world) {
    const { push, notes } = rightsOf(inputs);
    const images = world.images.map((image) => plan_planImage(image, inputs));
    const written = new Set(images.flatMap(({ repository, references }) => [repository, ...references.map(repositoryOf)]));
    return {
        images,
        skipped: push ? '' : inputs.push ? (notes[0] ?? '') : '`push` is false.',
        builder: { kind: 'existing', name: inputs.builder },
        buildEnvironment: {},
        privateConfig: planConfig(inputs, world),
        checks: [...written].flatMap((repository) => accessCheck({ repository, access: 'push' }, inputs, world.dockerConfig)),
    };
}
function plan_planImage(image, { registry, context, digests }) {
    const repositories = repositoriesOf(image, { registry, repository: context.repository });
    return {
        name: image.name,
        repository: repositories[0],
        references: referencesOf(image.tags, repositories, context),
        sources: digests.flatMap((job) => job.get(image.name) ?? []),
        annotations: listAnnotations(image),
        platforms: image.platforms.map(platformKey),
    };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/shared-bases.js

/** Returns, by id of the image, what it is built upon: base images, and targets of the definition. */
async function findBases(images, linked, files) {
    const bases = images.map(async (image) => {
        const targets = targetsBelow(image, images, linked);
        return [image.id, new Set([image.name, ...targets, ...(await baseImages(image, files))])];
    });
    return new Map(await Promise.all(bases));
}
/** Returns the targets that an image is built upon, those these are built upon included. */
function targetsBelow(image, images, linked) {
    const found = new Set();
    const add = (contexts) => {
        for (const context of contexts) {
            const [, name] = /^target:(.+)$/.exec(context) ?? [];
            if (name === undefined || found.has(name))
                continue;
            found.add(name);
            const other = images.find((one) => one.name === name);
            add(other === undefined ? contextsOf(linked[name]) : contextsOfImage(other));
        }
    };
    add(contextsOfImage(image));
    return found;
}
function contextsOfImage({ source, entry }) {
    return [source.context, ...entry.buildContexts.values()];
}
function contextsOf(target) {
    return [target?.context ?? '', ...Object.values(target?.contexts ?? {})];
}
// One too many costs a request; one too few may cost a build.
async function baseImages({ source, entry }, files) {
    const { context, dockerfile, isRemote } = source;
    if (isRemote)
        return [context.replace(/#.*$/s, '')];
    const inline = entry.rest['dockerfile-inline'];
    const text = typeof inline === 'string' ? inline : await shared_bases_textOf(dockerfile, files);
    const stages = parseDockerfile(text);
    const bases = stages.flatMap((stage, at) => [
        shared_bases_baseOf(stages, at, entry.buildArgs),
        ...stage.steps.flatMap(({ text: step }) => copiedImages(step)),
    ]);
    // Of `scratch` there is nothing to look up.
    return bases.map(plainName).filter((base) => base !== 'scratch' && base !== '');
}
// What cannot be read is for the builder to tell.
async function shared_bases_textOf(dockerfile, files) {
    try {
        return dockerfile === '' ? '' : ((await files.readText(dockerfile)) ?? '');
    }
    catch {
        return '';
    }
}
// Of a stage upon another one: what that one is based on.
function shared_bases_baseOf(stages, at, given) {
    const [from = '', ...args] = (stages[at]?.from ?? '').split('\n').reverse();
    const words = from.split(/\s+/).filter((word) => !word.startsWith('--'));
    const base = shared_bases_expand(words[1] ?? '', new Map([...args.flatMap(defaultsOf), ...given]));
    const parent = stages.slice(0, at).findIndex(({ name }) => name === base.toLowerCase());
    return parent < 0 ? base : shared_bases_baseOf(stages, parent, given);
}
function defaultsOf(line) {
    const pairs = [...line.matchAll(/\s(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))/g)];
    return pairs.map(([, name = '', ...values]) => [name, values.join('')]);
}
// Stages and contexts of a name are taken for images too: one too many.
function copiedImages(step) {
    return [...step.matchAll(/(?:--|[\s,=])from=([^\s,]+)/g)].map(([, image = '']) => image);
}
function plainName(image) {
    return image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '').replace(/:latest$/, '');
}
// docs.docker.com/reference/dockerfile, "Environment replacement"; what has no value stays as it is written.
function shared_bases_expand(text, values) {
    return text.replace(/\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g, (whole, plain, braced, otherwise) => values.get(plain ?? braced ?? '') ?? otherwise ?? whole);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/lent-caches.js


// What images have in common is in the cache of each.
const enough = 3;
/** Returns what each target borrows; a cache of which nothing can be told counts as being there. */
async function findLentCaches(images, { inputs, linked, sessions }, ports) {
    const isAlone = images.length + Object.keys(linked).length < 2;
    if (isAlone || inputs.cache !== 'registry' || inputs.noCache)
        return new Map();
    const bases = await findBases(images, linked, ports.files);
    const borrowers = [...besides(images, bases), ...below(images, linked)];
    const lenders = new Set(borrowers.flatMap((borrower) => borrower.lenders));
    const found = new Map(await Promise.all([...lenders].map(async (image) => [image, await findCache(image, sessions, ports)])));
    const lent = borrowers
        .filter(({ image }) => image === undefined || found.get(image) === 'none')
        .map(({ id, lenders: images }) => {
        const caches = images.map((one) => found.get(one) ?? 'none');
        return [
            id,
            caches.filter((cache) => cache !== 'none' && cache !== 'unknown').slice(0, enough),
        ];
    });
    return new Map(lent.filter(([, caches]) => caches.length > 0));
}
function besides(images, bases) {
    return images.map((image) => {
        const own = [...(bases.get(image.id) ?? [])];
        const shares = ({ id }) => own.some((base) => bases.get(id)?.has(base));
        return {
            id: image.id,
            image,
            lenders: images.filter((other) => other !== image && shares(other)),
        };
    });
}
function below(images, linked) {
    const targets = new Map(images.map((image) => [image, targetsBelow(image, images, linked)]));
    return Object.keys(linked).map((id) => ({
        id,
        image: undefined,
        lenders: images.filter((image) => targets.get(image)?.has(id)),
    }));
}
/** Returns the best cache of an image that is there, by digest. */
async function findCache({ cache }, sessions, ports) {
    const found = await Promise.all(cache.read.map(async (place) => {
        const there = readerOf(place, sessions, ports);
        if (there === undefined)
            return 'unknown';
        try {
            const digest = await there.reader.cache(there.tag);
            return digest === undefined ? 'none' : `${place}@${digest}`;
        }
        catch {
            return 'unknown';
        }
    }));
    const known = found.find((one) => one !== 'none' && one !== 'unknown');
    return known ?? (found.includes('unknown') ? 'unknown' : 'none');
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/probe-builder.js




const infoFormat = '{{.ServerVersion}} {{json .DriverStatus}}{{println}}{{json .ClientInfo.Plugins}}';
// The first Engine whose BuildKit knows version 2 of GitHub's cache service (moby/buildkit 0.20).
const firstWithService2 = 28;
/** Looks at the builder, and refuses one that does not answer. */
async function probeBuilder(inputs, { exec }) {
    const { builder } = inputs;
    const named = builder === '' ? [] : [builder];
    const [inspected, store] = await Promise.all([
        exec.run((0,command/* command */.G5)('docker', 'buildx', 'inspect', ...named)),
        exec.run((0,command/* command */.G5)('docker', 'info', '--format', infoFormat)),
    ]);
    const buildx = pluginVersion(store) ?? (await askVersion(exec));
    refuseLacking([], { allow: [], hasCacheService2: false }, buildx);
    if (inspected.exitCode !== 0)
        throw unusableBuilder(inspected);
    // Of an Engine that does not answer it says so and succeeds.
    const driver = /^Driver:[ \t]*(\S+)/m.exec(inspected.stdout)?.[1];
    if (driver === undefined)
        throw unusableBuilder(inspected);
    const hasContainerdStore = store.stdout.includes('io.containerd.snapshotter');
    const isOld = Number(/^(\d+)\./.exec(store.stdout)?.[1] ?? Infinity) < firstWithService2;
    return {
        driver,
        exportsCache: driver !== 'docker' || hasContainerdStore,
        speaksGitHubCache: driver !== 'docker' || !(isOld && usesService2(inputs)),
        buildx,
    };
}
// The Docker CLI has run every plugin for its version by then; asking buildx once more costs as much as all of that.
function pluginVersion({ stdout }) {
    const plugins = stdout.slice(stdout.indexOf('\n') + 1);
    const version = /"Version":"([^"]+)"[^{}]*"Name":"buildx"/.exec(plugins)?.[1];
    return version === undefined ? undefined : minorVersion(version);
}
async function askVersion(exec) {
    return buildxVersion(await exec.run((0,command/* command */.G5)('docker', 'buildx', 'version')));
}
/** Says whether GitHub's cache of version 2 is used: older builders know version 1 only, and leave the cache out without a word. */
function usesService2({ cache, cacheOptions, environment }) {
    const isNamed = /^(1|t|true)$/i.test(environment['ACTIONS_CACHE_SERVICE_V2'] ?? '');
    return cache === 'gha' && (isNamed || cacheOptions.has('url_v2'));
}
function unusableBuilder({ stdout, stderr }) {
    const said = stderr.trim() === '' ? (/^Error:\s*(.*)$/m.exec(stdout)?.[1] ?? stdout) : stderr;
    const { cause, fix } = diagnose(said);
    return new errors/* UserError */.yo({ what: 'The builder cannot be used', why: cause, fix, stderr: said });
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/same-sources.js






/** Says whether a Dockerfile has the steps that the last build ran, and its context what they copied. */
async function hasSameSources({ source }, workspace, last, ports) {
    const stages = parseDockerfile((await ports.files.readText(source.dockerfile)) ?? '');
    const steps = stages.flatMap((stage) => stage.steps);
    const patterns = steps.flatMap(({ text }) => copiedPaths(text) ?? ['.']);
    const folder = (0,external_node_path_.resolve)(workspace, source.context);
    const tree = await readTree({ folder, dockerfile: source.dockerfile, patterns }, ports);
    const now = new Set(steps.map((step) => keyOf(step, tree)));
    return last.steps.every((step) => now.has(keyOfRecord(step)));
}
function keyOf({ text, settings, from }, tree) {
    // A variable in it stands for no path: such a step counts as another one.
    const copied = copiedBy(copiedPaths(text), tree) ?? null;
    return JSON.stringify([brief(text), settings.map(brief), brief(from), copied]);
}
function keyOfRecord({ instruction, settings, from, copied }) {
    return JSON.stringify([instruction, settings, from, copied ?? null]);
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/standing-caches.js






/**
 * Returns the ids of the images whose cache is the very one the last build left, and whose sources are those it
 * was built from. What cannot be told is said, and counts as changed.
 */
async function findStanding(images, known, ports) {
    const standing = await Promise.all(images.map(async (image) => {
        const last = known.last?.images[image.repository];
        try {
            const stands = last !== undefined && (await isStanding({ image, last }, known, ports));
            return stands ? [image.id] : [];
        }
        catch (error) {
            ports.runner.info(`Whether the cache of ${image.name} holds all of it cannot be told: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    }));
    return new Set(standing.flat());
}
async function isStanding({ image, last }, known, ports) {
    const { cache, source, entry } = image;
    const store = (0,cache_backends/* storeOf */.xX)(known.inputs);
    // GitHub's cache and S3 forget layers that are never written again (moby/buildkit, cache/remotecache, touch_refresh).
    const lasts = store.kind === 'registry' || store.kind === 'local';
    if (!lasts || source.isRemote || cache.write === undefined || last.kept === undefined)
        return false;
    // Nothing is read for what is written again anyway.
    if (known.inputs.noCache || entry.noCacheFilters.length > 0)
        return false;
    if (!hasSameArgs(image, last))
        return false;
    const { write } = cache;
    const { digest } = last.kept;
    const answers = await Promise.all([
        store.kind === 'local'
            ? isInFolder(write, digest, ports)
            : isInRegistry(write, digest, known.sessions, ports),
        hasSameSources(image, known.inputs.context.workspace, last, ports),
    ]);
    return answers.every(Boolean);
}
function hasSameArgs({ entry }, { args }) {
    return JSON.stringify(digestArgs(entry.buildArgs)) === JSON.stringify(args);
}
// Another image, branch or run may have taken its place.
async function isInFolder(folder, digest, { files }) {
    const index = await files.readText((0,external_node_path_.join)(folder, 'index.json'));
    return index?.includes(`"${digest}"`) === true;
}
async function isInRegistry(reference, digest, sessions, ports) {
    const found = readerOf(reference, sessions, ports);
    return found !== undefined && (await found.reader.digest(found.tag)) === digest;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/probe.js
















/** Looks at Docker, the sources, and the user's own login. */
async function probe(inputs, ports) {
    // Side by side, since each waits for others. Without a builder nothing else can be told, and nothing else is waited for.
    const docker = probeDocker(inputs, ports);
    const probed = probeImages(inputs, docker, ports);
    void Promise.allSettled([docker, probed]);
    const builder = await probeBuilder(inputs, ports);
    const folders = await docker;
    const { images, plannedImages, missing, ...found } = await probed;
    refuseLacking(images, { allow: inputs.allow, hasCacheService2: usesService2(inputs) }, builder.buildx);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo({
            what: 'There is nothing to build from',
            why: missing.map((line) => `  ${line}`).join('\n'),
            fix: 'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
        });
    }
    return {
        images,
        builder,
        ...folders,
        ...found,
        absentCaches: await findAbsent(plannedImages, (0,cache_backends/* storeOf */.xX)(inputs), ports.files),
        nonce: Math.floor(ports.clock.random() * 36 ** 6)
            .toString(36)
            .padStart(6, '0'),
    };
}
/** Looks at the user's own Docker configuration. */
async function probeDocker({ environment }, { files }) {
    const folder = dockerFolder(environment);
    const [configText, hasContexts] = await Promise.all([
        files.readText((0,external_node_path_.join)(folder, 'config.json')),
        files.exists((0,external_node_path_.join)(folder, 'contexts')),
    ]);
    return {
        dockerFolder: folder,
        dockerConfig: parseDockerConfig(configText),
        hasContexts,
    };
}
async function probeImages(inputs, docker, ports) {
    const described = await describeImages(inputs, ports);
    const plannedImages = planImages(described.images, inputs, rightsOf(inputs));
    const recorded = findLastBuild(inputs, plannedImages, ports);
    const missing = await findMissing(described.images, inputs, ports.files);
    const checks = accessChecks(plannedImages, inputs, (await docker).dockerConfig);
    const known = { ...described, plannedImages, missing, checks };
    // For a dry run, or without sources, no login is sent anywhere.
    if (inputs.dryRun || missing.length > 0)
        return {
            ...known,
            ...{ lastBuild: await recorded, access: [], standing: new Set(), lentCaches: new Map() },
        };
    const sessions = signInToAll(checks, ports);
    const { linked } = described;
    const [access, lentCaches, [lastBuild, standing]] = await Promise.all([
        askAll(sessions, ports),
        findLentCaches(plannedImages, { inputs, linked, sessions }, ports),
        recorded.then(async (last) => [last, await findStanding(plannedImages, { inputs, last, sessions }, ports)]),
    ]);
    return { ...known, lastBuild, access, standing, lentCaches };
}
async function findLastBuild({ context }, images, ports) {
    try {
        return await restoreRecord(planRecord(context, images), ports);
    }
    catch (error) {
        ports.runner.info(`The record of the last build was not read: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/probe.js






/** Looks at Docker and at the files that describe the images; no builder is needed. */
async function probeMerge(inputs, ports) {
    const [version, docker] = await Promise.all([
        ports.exec.run((0,command/* command */.G5)('docker', 'buildx', 'version')),
        probeDocker(inputs, ports),
    ]);
    refuseLacking([], { allow: [], hasCacheService2: false }, buildxVersion(version));
    const { images } = await describeImages(inputs, ports);
    const read = new core_inputs/* InputReader */.i(() => '');
    refuseDigests(images, inputs, read);
    read.finish();
    return { images, ...docker };
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/merge/report.js








const sentences = {
    merged: 'merged',
    skipped: 'not merged',
    denied: 'not merged: the registry would refuse the push',
    refused: 'not merged, and nothing was tagged',
    failed: 'could not be merged',
};
/** Renders what a merge came to. */
function reportMerge(outcome) {
    const { plan, status, merged, duration } = outcome;
    const names = plan.images.map(({ name }) => name).join(', ');
    const sentence = `${names} ${sentences[status]} (${(0,core_duration/* formatDuration */.a3)(duration)})`;
    const failure = report_failureOf(outcome);
    const isMerged = status === 'merged';
    return {
        outputs: {
            ...noOutputs,
            outcome: isMerged ? 'pushed' : status === 'skipped' ? 'built' : 'failed',
            ...(isMerged ? digestOutputs(merged) : {}),
            tags: report_tagsOf(plan),
            pushed: String(isMerged),
            'duration-ms': String(Math.round(duration)),
        },
        summary: (0,markdown/* section */.uW)('Images', `${(0,markdown/* inline */.mG)(sentence)}.`, plan.skipped === '' ? '' : `> ${(0,markdown/* inline */.mG)(plan.skipped)}`, ...(failure === undefined ? [] : failureBlocks(failure)), mergedTable(merged), isMerged ? tagList(plan) : ''),
        notice: formatNotice(sentence, {
            outcome: isMerged ? 'pushed' : status,
            images: plan.images.length,
            pushed: isMerged,
            duration_ms: Math.round(duration),
        }),
        ...(plan.skipped === ''
            ? {}
            : { annotations: [{ level: 'notice', message: `Nothing is merged: ${plan.skipped}` }] }),
        ...(failure === undefined ? {} : { failure }),
    };
}
/** Renders what would be run. */
function previewMerge(plan) {
    const commands = plan.images.map((image) => (0,command/* display */.Vy)(createCommand(image, plan, { environment: {} })));
    const sentence = `Dry run: ${plan.images.length} images would be merged`;
    return {
        outputs: { ...noOutputs, outcome: 'dry-run', tags: report_tagsOf(plan) },
        summary: (0,markdown/* section */.uW)('Images (dry run)', `${sentence}.`, plan.skipped === '' ? '' : `> ${(0,markdown/* inline */.mG)(plan.skipped)}`, (0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')),
        notice: formatNotice(sentence, { outcome: 'dry-run', images: plan.images.length }),
    };
}
function digestOutputs(merged) {
    const digestOf = ({ reference }) => reference.split('@')[1] ?? '';
    const [only] = merged;
    return {
        images: byName(merged.map((one) => [one.image.name, one.reference])),
        digests: byName(merged.map((one) => [one.image.name, digestOf(one)])),
        digest: merged.length === 1 && only !== undefined ? digestOf(only) : '',
    };
}
function report_failureOf(outcome) {
    const { faults, error, merged } = outcome;
    switch (outcome.status) {
        case 'denied':
            return explainDenial(outcome.denied).error;
        case 'refused':
            return new errors/* UserError */.yo({
                what: 'The images cannot be merged, and none was tagged',
                why: faults.map(({ image, why }) => `  ${image}: ${why}`).join('\n'),
                fix: 'Each platform is built by one job, with `platforms` and `push-by-digest: true`, and gives its output `images` as one line of `digests`.',
            });
        case 'failed':
            return error === undefined || merged.length === 0 ? error : half(error, merged);
        default:
            return undefined;
    }
}
// What cannot be known beforehand is said afterwards.
function half(error, merged) {
    const names = merged.map(({ image }) => image.name).join(', ');
    return new errors/* UserError */.yo({
        ...error.parts,
        fix: `${error.parts.fix ?? ''} Already tagged: ${names}. Running this job again completes the rest.`.trim(),
    });
}
function failureBlocks({ parts }) {
    const { what, why = '', fix = '', stderr = '' } = parts;
    const reasons = why.startsWith('  ') ? (0,markdown/* codeBlock */.DV)(why) : (0,markdown/* inline */.mG)(why);
    return [`**${(0,markdown/* inline */.mG)(what)}**`, reasons, fix, stderr === '' ? '' : (0,markdown/* codeBlock */.DV)(stderr)];
}
function mergedTable(merged) {
    const rows = merged.map(({ image, platforms, reference }) => [
        (0,markdown/* inline */.mG)(image.name),
        platforms.join(', '),
        (0,markdown/* code */.aY)(reference.split('@')[1] ?? ''),
    ]);
    return (0,markdown/* table */.tp)(['image', 'platforms', 'pushed digest'], rows);
}
function tagList({ images }) {
    const lines = images.flatMap(({ references }) => references.map((ref) => `- ${(0,markdown/* code */.aY)(ref)}`));
    return (0,markdown/* details */.zH)('Tags', lines.join('\n'));
}
function report_tagsOf({ images }) {
    return byName(images.map(({ name, references }) => [name, references]));
}
function byName(entries) {
    return JSON.stringify(Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/preview.js







/** Renders what would be built and pushed, with the command and the definition it reads, ready to be pasted. */
function previewPlan(plan) {
    const build = (0,build_with_registry_cache_session/* buildCommand */.Oe)(plan, { folder: '$RUNNER_TEMP', environment: {} });
    const sentence = `Dry run: ${plan.images.length} images would be built${plan.rights.push ? ' and pushed' : ''}`;
    return {
        outputs: { ...noOutputs, outcome: 'dry-run', tags: outputs_tagsOf(plan) },
        summary: (0,markdown/* section */.uW)('Images (dry run)', `${sentence}.`, ...plan.rights.notes.map((note) => `> ${(0,markdown/* inline */.mG)(note)}`), ...modeSentences(plan).map((sentence) => (0,markdown/* inline */.mG)(sentence)), (0,markdown/* table */.tp)(['image', 'tags', 'reads cache', 'writes cache'], plan.images.map(imageRow)), `Command, with the definition below on its standard input:`, (0,markdown/* codeBlock */.DV)((0,command/* display */.Vy)(build), 'sh'), (0,markdown/* codeBlock */.DV)((0,bake/* writeBakeFile */.T)(plan.definition), 'json')),
        notice: formatNotice(sentence, { outcome: 'dry-run', images: plan.images.length }),
    };
}
function imageRow({ name, references, cache }) {
    const lines = (texts) => texts.map((text) => (0,markdown/* code */.aY)(text)).join('\n');
    return [
        (0,markdown/* inline */.mG)(name),
        lines(references),
        lines(cache.read),
        cache.write === undefined ? 'no' : (0,markdown/* code */.aY)(cache.write),
    ];
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/annotations.js





/** Returns what is shown beside the run. GitHub shows ten of each level, so troubles of one cause are told together. */
function annotationsOf({ plan, unkept, build }, cache, { broken, missed, loss }) {
    const notes = plan.rights.notes.map((message) => ({ level: 'notice', message }));
    const warnings = [
        // After a failure the builder stops everything, exports included: that is a consequence.
        ...(broken === undefined && cache !== undefined ? cacheWarnings(plan, cache) : []),
        ...unkept.map((said) => `A local cache could not be put in its place: ${said}`),
        ...(missed !== undefined && plan.belowThreshold === 'warn' ? [missed.message] : []),
        ...(loss === undefined ? [] : [loss.message]),
    ];
    return [
        ...notes,
        ...warnings.map((message) => ({ level: 'warning', message })),
        ...clippedSteps(plan.builder, build?.vertices ?? [], broken === undefined ? 'notice' : 'warning'),
        ...(broken?.annotations ?? []),
    ];
}
// In what is left out of a failed step stands why it failed.
function clippedSteps({ kind }, vertices, level) {
    const steps = vertices.flatMap(({ clipped, name }) => (clipped === true ? stepTitle(name) : []));
    if (steps.length === 0)
        return [];
    const why = kind === 'create'
        ? 'it came faster than 4 MiB a second. Let it print less, or to a file.'
        : 'unless told otherwise it takes 2 MiB a step, at up to 200 KiB a second. With `builder: docker-container` a ' +
            'builder is made that takes any amount, at up to 4 MiB a second.';
    const message = `The builder left out part of what ${steps.join(', ')} printed: ${why}`;
    return [{ level, message }];
}
function cacheWarnings(plan, { reads, writes }) {
    const troubles = [
        ...ownReads(reads).flatMap(({ image, error }) => 
        // What never was cannot be missed: the first build of a repository has no cache.
        error === '' || isAbsent(error) ? [] : [{ what: 'read', image, message: error }]),
        ...writes.flatMap(({ image, error }) => error === '' ? [] : [{ what: 'written', image, message: error }]),
    ];
    const groups = Map.groupBy(troubles, ({ what, message }) => `${what} ${annotations_keyOf(diagnose(message))}`);
    return [...groups.values()].map((group) => sentenceOf(plan, group));
}
function sentenceOf(plan, group) {
    const [first] = group;
    if (first === undefined)
        return '';
    const names = [...new Set(group.map(({ image }) => nameOf(plan, image)))].join(', ');
    const { cause, fix, known } = diagnose(first.message);
    const why = known ? `${cause} ${fix} (${first.message})` : first.message;
    return `The cache of ${names} was not ${first.what}: ${why}`;
}
function annotations_keyOf({ name, cause }) {
    return name === 'unknown' ? cause : name;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/first-build.js


/** Says whether nothing could hit, as before the first build of a branch. Where lookups tell nothing, the record does. */
function isFirstBuild({ plan, explanation }, cache) {
    if (isCold(cache))
        return true;
    return !(0,cache_backends/* tellsAbsence */.Y2)(plan.store) && cache.total.cached === 0 && explanation?.hasRecord === false;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/reasons.js
/** Each kind as a person reads it. */
const reasonTitles = {
    instruction: 'instruction changed',
    'build-arg': 'build-arg changed',
    'base-image': 'base image changed',
    files: 'copied files changed',
    'file-mode': 'file mode changed',
    'cache-not-found': 'cache not found',
    'cache-unreadable': 'cache could not be read',
    'no-cache': 'cache not used',
    cold: 'first build',
    'no-record': 'not known',
    unknown: 'not known',
};

;// CONCATENATED MODULE: ./build/build-with-registry-cache/gantt.js

const mostBars = 25;
/** Returns a folded chart of when the stages of each image ran, for GitHub to draw; empty when nothing did. */
function renderGantt(vertices, nameOf) {
    const bars = barsOf(vertices, nameOf);
    const shown = longest(bars);
    if (shown.length === 0)
        return '';
    const start = Math.min(...shown.map((bar) => bar.start));
    const sections = [...Map.groupBy(shown, ({ section }) => section)].flatMap(([name, own]) => [
        `section ${gantt_escape(name)}`,
        ...own.map((bar) => lineOf(bar, start)),
    ]);
    const body = ['gantt', 'dateFormat x', 'axisFormat %M:%S', ...sections].join('\n');
    const cut = bars.length > shown.length ? ` (the longest ${shown.length} of ${bars.length})` : '';
    return (0,markdown/* details */.zH)(`When each stage ran${cut}`, (0,markdown/* codeBlock */.DV)(body, 'mermaid'));
}
// What takes no time has no bar that could be seen; the order stays that of the clock.
function longest(bars) {
    const length = ({ start, end }) => end - start;
    const kept = new Set([...bars].sort((left, right) => length(right) - length(left)).slice(0, mostBars));
    return bars.filter((bar) => kept.has(bar)).sort((left, right) => left.start - right.start);
}
function barsOf(vertices, nameOf) {
    const ran = vertices.filter(({ name, started, completed }) => started !== undefined && completed !== undefined && titleOf(name) !== '');
    const groups = Map.groupBy(ran, ({ name }) => `${name.image} ${titleOf(name)}`);
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        return [
            {
                section: nameOf(first.name.image),
                title: titleOf(first.name),
                start: Math.min(...group.flatMap(({ started }) => started ?? [])),
                end: Math.max(...group.flatMap(({ completed }) => completed ?? [])),
                look: lookOf(group),
            },
        ];
    });
}
const gantt_titles = {
    'cache-import': 'cache lookup',
    'cache-export': 'cache export',
    'image-export': 'image export',
    push: 'push',
};
function titleOf({ kind, platform, stage }) {
    if (kind !== 'step')
        return gantt_titles[kind] ?? '';
    return [platform, stage === '' ? 'steps' : stage].filter((part) => part !== '').join(' ');
}
// A stage that came from the cache is grey, one that ran in colour.
function lookOf(group) {
    const steps = group.filter(({ name }) => name.kind === 'step');
    if (steps.length === 0)
        return '';
    return steps.every(({ cached }) => cached) ? 'done' : 'active';
}
function lineOf({ title, start, end, look }, origin) {
    const from = Math.round(start - origin);
    const length = Math.max(1, Math.round(end - start));
    return `${gantt_escape(title)} :${look === '' ? '' : `${look}, `}${from}, ${length}ms`;
}
const longestName = 40;
const keywords = /^(\d{4}-\d\d-\d\d|gantt|section|title|click|vert|call|href|acc\w+|\w+format|\w*marker|\w+cludes|tick\w+|week\w+|inclusive\w+|topaxis|display\w+)\b/i;
// Colons, semicolons, hashes and percent signs mean something in a line of mermaid's gantt, and so do words and dates it begins with.
function gantt_escape(text) {
    const plain = text
        .replace(/[^\p{L}\p{N} ._/+@-]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const short = plain.length > longestName ? `${plain.slice(0, longestName - 1)}…` : plain;
    if (short === '')
        return 'unnamed';
    return keywords.test(short) ? `· ${short}` : short;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/summary.js










const slowestShown = 10;
const missesShown = 20;
/** Renders the job summary of a build. */
function renderSummary({ outcome, cache, sentence, broken }) {
    const { plan } = outcome;
    return (0,markdown/* section */.uW)('Images', `${(0,markdown/* inline */.mG)(sentence)}.`, ...plan.rights.notes.map((note) => `> ${(0,markdown/* inline */.mG)(note)}`), ...modeSentences(plan, (id) => !outcome.unchanged.includes(id)).map((sentence) => (0,markdown/* inline */.mG)(sentence)), ...(broken === undefined ? [] : summary_failureBlocks(broken)), imageTable(outcome, cache), ...(cache === undefined
        ? []
        : [
            costLine(outcome, cache),
            missTable(plan, outcome.explanation?.misses ?? []),
            missedTable(plan, cache),
            cacheTable(outcome, cache),
            renderGantt(outcome.build?.vertices ?? [], (image) => nameOf(plan, image)),
        ]), summary_tagList(plan));
}
function summary_failureBlocks({ error, evidence }) {
    const { what, why = '', fix = '' } = error.parts;
    return [`**${(0,markdown/* inline */.mG)(what)}**: ${(0,markdown/* inline */.mG)(why)}`, fix, evidence === '' ? '' : (0,markdown/* codeBlock */.DV)(evidence)];
}
function imageTable({ plan, build, status }, cache) {
    const digests = new Map(digestsOf(plan, build).map(([image, digest]) => [image.id, digest]));
    const rows = (cache?.images ?? []).map(({ image, cached, steps, rate, duration }) => [
        (0,markdown/* inline */.mG)(nameOf(plan, image)),
        `${cached} of ${steps}`,
        `${rate} %`,
        (0,core_duration/* formatDuration */.a3)(duration),
        status === 'pushed' ? (0,markdown/* code */.aY)(digests.get(image) ?? '') : 'not pushed',
    ]);
    return (0,markdown/* table */.tp)(['image', 'steps cached:', 'hit rate:', 'took:', 'pushed digest'], rows);
}
function costLine({ explanation }, cache) {
    const { total, cost } = cache;
    const bytes = (count) => (count === 0 ? '' : ` (${(0,core_duration/* formatBytes */.z3)(count)})`);
    const saved = savedBy(cache, explanation);
    const parts = [
        `${(0,core_duration/* formatDuration */.a3)(total.missed)} in steps that missed`,
        `${(0,core_duration/* formatDuration */.a3)(cost.read)}${bytes(cost.readBytes)} reading the cache`,
        `${(0,core_duration/* formatDuration */.a3)(cost.write)}${bytes(cost.writtenBytes)} writing it`,
    ];
    const spared = saved === undefined || total.cached === 0
        ? ''
        : ` The steps that hit took ${(0,core_duration/* formatDuration */.a3)(saved)} when they last ran.`;
    return `Time: ${parts.join(', ')}.${spared}`;
}
function missTable(plan, misses) {
    const rows = misses
        .slice(0, missesShown)
        .map(({ image, step, reasons }) => [
        (0,markdown/* inline */.mG)(nameOf(plan, image)),
        (0,markdown/* code */.aY)(step),
        reasons.map(({ kind, detail }) => (0,markdown/* inline */.mG)(`${reasonTitles[kind]}: ${detail}`)).join('\n'),
    ]);
    const more = misses.length > missesShown ? ` (the first ${missesShown} of ${misses.length})` : '';
    const names = ['image', 'first step that missed', 'why'];
    return rows.length === 0 ? '' : `Why the cache was missed${more}:\n\n${(0,markdown/* table */.tp)(names, rows)}`;
}
function missedTable(plan, { steps }) {
    const missed = steps.filter(({ cached }) => !cached);
    if (missed.length === 0)
        return '';
    const slowest = [...missed].sort((left, right) => right.duration - left.duration);
    const rows = slowest.slice(0, slowestShown).map((step) => stepRow(plan, step));
    const all = missed.length > slowestShown ? `, the slowest ${slowestShown}` : '';
    return `Steps that ran (${missed.length}${all}):\n\n${(0,markdown/* table */.tp)(['image', 'step', 'took:'], rows)}`;
}
function stepRow(plan, { image, title, duration }) {
    return [(0,markdown/* inline */.mG)(nameOf(plan, image)), (0,markdown/* code */.aY)(title), (0,core_duration/* formatDuration */.a3)(duration)];
}
function cacheTable(outcome, cache) {
    const { plan } = outcome;
    const found = (0,cache_backends/* tellsAbsence */.Y2)(plan.store) ? 'found' : 'looked up';
    const reads = cache.reads.map((read) => [
        (0,markdown/* inline */.mG)(nameOf(plan, read.image)),
        `read ${(0,markdown/* code */.aY)(placeOf(plan, read))}`,
        read.error === '' ? found : (0,markdown/* inline */.mG)(read.error),
        (0,core_duration/* formatDuration */.a3)(read.duration),
    ]);
    const writes = cache.writes.map(({ image, error, duration }) => {
        const target = plan.images.find(({ id }) => id === image)?.cache.write ?? '';
        const result = error === '' ? 'written' : (0,markdown/* inline */.mG)(error);
        return [(0,markdown/* inline */.mG)(nameOf(plan, image)), `write ${(0,markdown/* code */.aY)(target)}`, result, (0,core_duration/* formatDuration */.a3)(duration)];
    });
    const unwritten = outcome.unchanged.map((id) => [
        (0,markdown/* inline */.mG)(nameOf(plan, id)),
        `write ${(0,markdown/* code */.aY)(plan.images.find((image) => image.id === id)?.cache.write ?? '')}`,
        'left as it was: it holds all of this',
        '',
    ]);
    const rows = [...reads, ...writes, ...unwritten];
    if (rows.length === 0)
        return '';
    const title = isFirstBuild(outcome, cache) ? 'Cache: none was there yet' : 'Cache';
    return (0,markdown/* details */.zH)(title, (0,markdown/* table */.tp)(['image', 'cache', '', 'took:'], rows));
}
// BuildKit names every cache but those of a registry by a number (moby/buildkit, solver/llbsolver/bridge.go, cmKey).
function placeOf({ images }, { image, reference }) {
    const { read = [] } = images.find(({ id }) => id === image)?.cache ?? {};
    const [only = reference, ...others] = read;
    return /^\w+:\d+$/.test(reference) && others.length === 0 ? only : reference;
}
function summary_tagList({ images }) {
    const lines = images.flatMap(({ references }) => references.map((ref) => `- ${(0,markdown/* code */.aY)(ref)}`));
    return lines.length === 0 ? '' : (0,markdown/* details */.zH)('Tags', lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/report.js










const report_sentences = {
    pushed: 'built and pushed',
    built: 'built, not pushed',
    failed: 'could not be built',
    denied: 'not built: the registry would refuse the push',
    'no-builder': 'not built: no builder could be made',
};
/** Renders what a build came to. */
function reportBuild(outcome) {
    const { plan, build, duration, status } = outcome;
    const ids = plan.images.map(({ id }) => id);
    const cache = build === undefined ? undefined : measured(build, ids);
    const broken = explainFailure(outcome);
    const missed = broken === undefined ? judgeThreshold(outcome, cache) : undefined;
    const loss = cache === undefined || broken !== undefined ? undefined : lossOf(cache, outcome.explanation);
    const sentence = `${names(plan)} ${report_sentences[status]} (${(0,core_duration/* formatDuration */.a3)(duration)})${rateText(cache)}`;
    const failure = broken?.error ?? (plan.belowThreshold === 'fail' ? missed : undefined);
    return {
        outputs: outputsOf(outcome, cache),
        summary: renderSummary({ outcome, cache, sentence, broken }),
        notice: formatNotice(sentence, factsOf(outcome, cache)),
        annotations: annotationsOf(outcome, cache, { broken, missed, loss }),
        ...(failure === undefined ? {} : { failure }),
    };
}
// Of a build that broke before its first step there is nothing to say.
function measured({ vertices, exitCode }, images) {
    const cache = measureCache(vertices, images);
    return exitCode !== 0 && cache.total.steps === 0 ? undefined : cache;
}
function factsOf(outcome, cache) {
    const { status, plan, duration, build } = outcome;
    return {
        outcome: status,
        images: plan.images.length,
        pushed: status === 'pushed',
        duration_ms: Math.round(duration),
        ...(build === undefined ? {} : { attempts: build.attempts }),
        ...(cache === undefined
            ? {}
            : {
                steps: cache.total.steps,
                cached: cache.total.cached,
                hit_rate: cache.total.rate,
                missed_ms: cache.total.missed,
                cache_read_ms: cache.cost.read,
                cache_write_ms: cache.cost.write,
                cold: isFirstBuild(outcome, cache),
            }),
    };
}
// The first build cannot hit, so it cannot be below either.
function judgeThreshold(outcome, cache) {
    const { plan, explanation } = outcome;
    if (cache === undefined || isFirstBuild(outcome, cache))
        return undefined;
    if (!isBelow(cache.total, plan.threshold))
        return undefined;
    const { cached, steps, rate } = cache.total;
    return new errors/* ActionError */.lZ({
        what: `The cache hit rate is ${rate} %, below cache-hit-threshold ${plan.threshold} %`,
        why: `${cached} of ${steps} steps came from the cache.`,
        fix: explanation === undefined
            ? 'The summary lists the steps that ran; the first of each stage is the cause, those after it follow from it.'
            : 'The summary says which steps missed for reasons of their own, and why; the others follow from them.',
    });
}
function names({ images }) {
    const all = images.map(({ name }) => name);
    return all.length < 3
        ? all.join(' and ')
        : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
function rateText(cache) {
    if (cache === undefined || cache.total.steps === 0)
        return '';
    const { cached, steps, rate } = cache.total;
    return `, ${cached} of ${steps} steps from the cache (${rate} %)`;
}

;// CONCATENATED MODULE: ./build/build-with-registry-cache/action.js
















const wanted = ({ dryRun }) => dryRun;
const chosen = {
    build: begin({
        probe: async (inputs, ports) => probe(inputs, ports),
        plan: plan,
        execute: execute,
        report: reportBuild,
        preview: { wanted, report: previewPlan },
    }),
    merge: begin({
        probe: async (inputs, ports) => probeMerge(inputs, ports),
        plan: planMerge,
        execute: executeMerge,
        report: reportMerge,
        preview: { wanted, report: previewMerge },
    }),
    'clean-cache': begin({
        probe: probeClean,
        plan: planClean,
        execute: executeClean,
        report: reportClean,
        preview: { wanted, report: previewClean },
    }),
};
/**
 * `build-with-registry-cache`: all images in one BuildKit request, with a registry cache that says what it was worth; and
 * what goes with it: merging the platforms that several jobs built, and removing caches that nobody reads any more.
 */
const buildWithRegistryCache = alternatives('build-with-registry-cache', noOutputs, (read, ports) => {
    const inputs = readInputs(read, ports);
    return chosen[inputs.command](inputs);
});


/***/ }),

/***/ 2224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ bakeDefinition),
  T: () => (/* binding */ writeBakeFile)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/bake-options.js
/** Returns the attributes of what was said; `idOf` gives the name in the definition of an image that is a context. */
function optionAttributes(options, idOf) {
    const { buildContexts, ssh, annotations, network, shmSize, ulimits, addHosts, noCacheFilters } = options;
    const contexts = [...buildContexts].map(([name, value]) => [
        name,
        value.replace(/^target:(.*)$/, (_whole, image) => `target:${idOf(image)}`),
    ]);
    return {
        ...(contexts.length === 0 ? {} : { contexts: Object.fromEntries(contexts) }),
        ...(ssh.length === 0 ? {} : { ssh }),
        ...(annotations.size === 0 ? {} : { annotations: linesOf(annotations) }),
        ...(network === '' ? {} : { network }),
        ...(shmSize === '' ? {} : { 'shm-size': shmSize }),
        ...(ulimits.size === 0 ? {} : { ulimits: linesOf(ulimits) }),
        ...(addHosts.size === 0 ? {} : { 'extra-hosts': Object.fromEntries(addHosts) }),
        ...(noCacheFilters.length === 0 ? {} : { 'no-cache-filter': noCacheFilters }),
    };
}
function linesOf(pairs) {
    return [...pairs].map(([name, value]) => `${name}=${value}`);
}

// EXTERNAL MODULE: ./build/build-with-registry-cache/build-secrets.js
var build_secrets = __nccwpck_require__(3173);
// EXTERNAL MODULE: ./build/build-with-registry-cache/cache-backends.js
var cache_backends = __nccwpck_require__(2201);
;// CONCATENATED MODULE: ./build/build-with-registry-cache/bake.js




/** Returns the definition of all images. */
function bakeDefinition(images, options) {
    const idOf = (name) => images.find((image) => image.name === name)?.id ?? name;
    const targets = images.map((image) => [
        image.id,
        { ...image.entry.rest, ...targetOf(image, options), ...optionAttributes(image.entry, idOf) },
    ]);
    return {
        group: { default: { targets: images.map(({ id }) => id) } },
        target: { ...linkedTargets(options), ...Object.fromEntries(targets) },
    };
}
function linkedTargets({ linked, lent, store }) {
    const targets = Object.entries(linked).map(([name, target]) => [
        name,
        { ...target, ...importsOf(lent.get(name) ?? [], store) },
    ]);
    return Object.fromEntries(targets);
}
/** Returns the definition as bake reads it: HCL's JSON form, where `${` and `%{` begin templates unless doubled. */
function writeBakeFile(definition) {
    return JSON.stringify(definition, null, 2).replace(/([$%])\{/g, '$1$1{');
}
function targetOf(image, options) {
    const { entry, source, references } = image;
    const { secrets, pull, noCache, provenance, sbom, context } = options;
    const labels = { ...sourceLabel(context), ...Object.fromEntries(entry.labels) };
    return {
        context: source.context,
        ...(source.dockerfile === '' ? {} : { dockerfile: source.dockerfile }),
        ...(entry.target === '' ? {} : { target: entry.target }),
        ...(entry.buildArgs.size === 0 ? {} : { args: Object.fromEntries(entry.buildArgs) }),
        ...(Object.keys(labels).length === 0 ? {} : { labels }),
        ...(entry.platforms.length === 0 ? {} : { platforms: entry.platforms }),
        tags: references,
        ...secretsOf(entry, secrets, context.workspace),
        attest: [attestation(provenance), ...billOfMaterials(sbom)],
        ...cachesOf(image, options),
        output: outputsOf(image, options),
        ...(pull ? { pull: true } : {}),
        ...(noCache ? { 'no-cache': true } : {}),
    };
}
function cachesOf({ id, cache: { read, write } }, { modes, store, fresh, absent, lent, compression }) {
    const mode = modes.get(id)?.mode ?? 'max';
    const own = read.filter((place) => !absent.includes(place));
    const place = write === undefined || fresh === '' ? write : (0,cache_backends/* freshPlace */.Ay)(store, fresh, write);
    return {
        ...importsOf([...own, ...(lent.get(id) ?? [])], store),
        ...(place === undefined
            ? {}
            : { 'cache-to': [(0,cache_backends/* exportEntry */.N)(store, place, { mode, compression })] }),
    };
}
function importsOf(places, store) {
    if (places.length === 0)
        return {};
    return { 'cache-from': places.map((place) => (0,cache_backends/* importEntry */.O4)(store, place)) };
}
// Without push, load and an exporter of the user's the image is built and dropped: that is a check.
function outputsOf({ repository, entry: { outputs: others } }, { push, pushByDigest, load, loads, pushesFromStore, compression }) {
    // Docker's own media types have no name for zstd.
    const untagged = pushByDigest
        ? `,name=${repository},push-by-digest=true,name-canonical=true`
        : '';
    // To keep it in a store every layer that came from the cache would be fetched for nothing (moby/buildkit,
    // exporter/containerimage). Only an Engine that pushes by itself needs it there.
    const kept = load ? '' : pushesFromStore ? ',unpack=false' : ',store=false';
    const image = `type=image,push=true${kept}${untagged}${compression === '' ? '' : ',oci-mediatypes=true'}${(0,cache_backends/* compressed */.ue)(compression)}`;
    if (push)
        return [image, ...(loads ? ['type=docker'] : []), ...others];
    if (load)
        return ['type=docker', ...others];
    return others.length > 0 ? others : ['type=cacheonly'];
}
function attestation(provenance) {
    if (provenance === 'false')
        return 'type=provenance,disabled=true';
    return `type=provenance,mode=${provenance === 'max' ? 'max' : 'min'}`;
}
function billOfMaterials(sbom) {
    if (sbom === 'false')
        return [];
    return [sbom === 'true' ? 'type=sbom' : `type=sbom,${sbom}`];
}
// Links the package to its repository on GHCR. Time and commit are left out on purpose: an unchanged image keeps its digest.
function sourceLabel({ serverUrl, repository }) {
    if (repository === '')
        return {};
    return { 'org.opencontainers.image.source': `${serverUrl}/${repository}` };
}
// A secret of the step stands in for one of the same id in a file.
function secretsOf({ rest }, secrets, workspace) {
    const ids = secrets.map(({ id }) => id);
    const others = Array.isArray(rest['secret']) ? rest['secret'] : [];
    const kept = others.filter((secret) => !ids.includes(idOfSecret(secret)));
    const all = [...kept, ...secrets.map((secret) => secretSource(secret, workspace))];
    return all.length === 0 ? {} : { secret: all };
}
// CSV in old versions of bake, an object in newer ones.
function idOfSecret(secret) {
    if (typeof secret === 'string')
        return /(?:^|,)id=([^,]*)/.exec(secret)?.[1] ?? '';
    const { id } = { ...secret };
    return typeof id === 'string' ? id : '';
}
function secretSource(secret, workspace) {
    if (secret.kind === 'file')
        return `id=${secret.id},src=${(0,external_node_path_.resolve)(workspace, secret.path)}`;
    return `id=${secret.id},env=${(0,build_secrets/* secretVariable */.H)(secret.id)}`;
}


/***/ }),

/***/ 3173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretVariable),
/* harmony export */   U: () => (/* binding */ readBuildSecrets)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5616);

/** Reads `secrets`, `secret-envs` and `secret-files`; every value is masked. */
function readBuildSecrets(read, runner) {
    const values = [...read.pairs('secrets')].map(([id, value]) => {
        runner.mask(value);
        return { id, kind: 'value', value: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value) };
    });
    const variables = [...read.pairs('secret-envs')].map(([id, variable]) => {
        if (runner.environment[variable] === undefined)
            read.refuse('secret-envs', `${variable}, named for '${id}', is not in the environment.`);
        return { id, kind: 'variable', variable };
    });
    const files = [...read.pairs('secret-files')].map(([id, path]) => ({
        id,
        kind: 'file',
        path,
    }));
    const secrets = [...values, ...variables, ...files];
    refuseIds(secrets, read);
    return secrets;
}
/** Returns the environment variable a secret's value travels in. */
function secretVariable(id) {
    return `COPILOTOS_SECRET_${id.replace(/\W/g, '_').toUpperCase()}`;
}
function refuseIds(secrets, read) {
    for (const { id } of secrets.filter((secret) => !/^[\w.-]+$/.test(secret.id)))
        read.refuse('secrets', `'${id}' is no id of a secret.`, 'Use letters, digits, . _ and -.');
    const variables = secrets.map(({ id }) => secretVariable(id));
    const doubled = variables.filter((name, at) => variables.indexOf(name) !== at);
    if (doubled.length > 0)
        read.refuse('secrets', `two ids differ only in case or punctuation (${doubled.join(', ')}).`);
}


/***/ }),

/***/ 2201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ freshPlace),
/* harmony export */   N: () => (/* binding */ exportEntry),
/* harmony export */   O4: () => (/* binding */ importEntry),
/* harmony export */   Y2: () => (/* binding */ tellsAbsence),
/* harmony export */   ue: () => (/* binding */ compressed),
/* harmony export */   xX: () => (/* binding */ storeOf),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _cache_options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1788);


/** Returns where the caches are kept. */
function storeOf({ cache, cacheOptions, context }) {
    const folder = cacheOptions.get('folder');
    return {
        kind: cache,
        options: cacheOptions,
        folder: folder === undefined ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.workspace, folder),
    };
}
/**
 * Returns what a store calls the caches of an image. A reference tells image, branch and platform apart, so it is the
 * scope in GitHub's cache and the name in a bucket too; as a folder it has `@` for `:`, which no reference holds: no cache
 * can lie in the folder of another.
 */
function placesIn(store, { read, write }) {
    if (store.kind === 'none')
        return { read: [], write: undefined };
    const place = (reference) => store.kind === 'local' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(store.folder, reference.replaceAll(':', '@')) : reference;
    return { read: read.map(place), write: write === undefined ? undefined : place(write) };
}
/** Says whether a lookup tells that a cache is not there; GitHub's cache and S3 answer with an empty one. */
function tellsAbsence({ kind }) {
    return kind !== 'gha' && kind !== 's3';
}
/** Returns the folder that is written in place of a local cache: what BuildKit writes to, it never removes from. */
function freshPlace({ folder }, fresh, place) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(fresh, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, place));
}
/** Returns an entry of `cache-from`. */
function importEntry(store, place) {
    const attributes = (0,_cache_options_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)(store.kind, store.options, 'read');
    const fields = [...named(store, 'src', place), ...located(store, attributes)];
    return [`type=${store.kind}`, ...fields].join(',');
}
/** Returns an entry of `cache-to`. A cache that cannot be written must not fail a build that succeeded. */
function exportEntry(store, place, { mode, compression }) {
    const attributes = (0,_cache_options_js__WEBPACK_IMPORTED_MODULE_1__/* .attributesOf */ .Td)(store.kind, store.options, 'write');
    // An image manifest, not an index, is what `docker manifest inspect` can show.
    const shown = store.kind === 'registry' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
    // GitHub's cache and S3 take layers as they are (moby/buildkit, cache/remotecache, Config of each exporter).
    const compresses = tellsAbsence(store) ? compressed(compression) : '';
    const fields = [...named(store, 'dest', place), ...located(store, attributes), `mode=${mode}`];
    return `${[`type=${store.kind}`, ...fields, ...shown, 'ignore-error=true'].join(',')}${compresses}`;
}
/**
 * Returns the attributes by which layers are compressed. Unless forced, layers that exist already, of base images and of an older cache, stay
 * as they are (moby/buildkit#2057). Image and cache are compressed alike, or each layer would be made and uploaded twice.
 */
function compressed(compression) {
    return compression === '' ? '' : `,compression=${compression},force-compression=true`;
}
function named({ kind }, folder, place) {
    const keys = { registry: 'ref', gha: 'scope', s3: 'name', local: folder, none: '' };
    return [`${keys[kind]}=${place}`];
}
// The folder is in the path of each cache already.
function located({ kind }, attributes) {
    return kind === 'local' ? [] : attributes;
}


/***/ }),

/***/ 1788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ readCacheOptions),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   ol: () => (/* binding */ cacheKinds)
/* harmony export */ });
/** Where the cache is kept. */
const cacheKinds = ['registry', 'gha', 's3', 'local', 'none'];
const flag = { pattern: /^(true|false)$/, words: 'one of true, false' };
// Go's time.ParseDuration, in the part that is of use.
const duration = { pattern: /^(\d+(\.\d+)?(ms|s|m|h))+$/, words: 'a duration such as 30s or 10m' };
const url = {
    pattern: /^https?:\/\/[^\s,"@]+$/,
    words: 'an http or https URL without a login and commas',
};
const prefix = {
    pattern: /^([\w.+=@-]+\/)+$/,
    words: 'a path that ends with /, such as team/',
};
/**
 * What can be said of each kind, by the names BuildKit has for it (moby/buildkit, cache/remotecache); `folder` is ours. No
 * value may hold a comma or a quote: attributes travel as one line of comma-separated values.
 */
const options = {
    registry: {},
    none: {},
    gha: { timeout: duration, url_v2: url },
    s3: {
        bucket: {
            pattern: /^[\w.-]+$/,
            words: 'the name of a bucket',
            example: 'bucket=my-build-cache',
        },
        region: {
            pattern: /^[\w-]+$/,
            words: 'the name of a region, such as eu-central-1',
            example: 'region=eu-central-1',
        },
        endpoint_url: url,
        prefix,
        blobs_prefix: prefix,
        manifests_prefix: prefix,
        use_path_style: flag,
        upload_parallelism: {
            pattern: /^[1-9]\d?$/,
            words: 'a number from 1 to 99',
            writesOnly: true,
        },
        touch_refresh: { ...duration, writesOnly: true },
        disable_accept_encoding: flag,
    },
    local: {
        folder: {
            pattern: /^[^,"]+$/,
            words: 'a path without commas and quotes',
            example: 'folder=/var/cache/images',
        },
    },
};
const awsAdvice = (variable) => `Give it as \`env\` of this step, ${variable}: \${{ secrets.${variable} }}, or use aws-actions/configure-aws-credentials.`;
const runnerAdvice = 'Leave it out: the runner hands the token of the run to this step.';
const credentials = {
    access_key_id: awsAdvice('AWS_ACCESS_KEY_ID'),
    secret_access_key: awsAdvice('AWS_SECRET_ACCESS_KEY'),
    session_token: awsAdvice('AWS_SESSION_TOKEN'),
    token: runnerAdvice,
    ghtoken: runnerAdvice,
};
const each = ', for each image, branch and platform';
const composed = {
    scope: [each, 'Leave it out.'],
    name: [each, 'Leave it out.'],
    ref: [each, 'Leave it out.'],
    src: ['', 'Name the `folder`.'],
    dest: ['', 'Name the `folder`.'],
    type: ['', 'Use `cache`.'],
    mode: ['', 'Use `cache-mode`.'],
    compression: ['', 'Use `compression`.'],
    'ignore-error': [': a cache that cannot be written never fails a build', 'Leave it out.'],
};
/** Reads `cache-options`; what is unknown, unusable or missing is refused together, and no value is repeated. */
function readCacheOptions(read, cache, mask) {
    const given = read.pairs('cache-options');
    for (const [name, value] of given) {
        if (credentials[name] !== undefined && value !== '')
            mask(value);
        const fault = faultOf(name, value, cache);
        if (fault !== undefined)
            read.refuse('cache-options', ...fault);
    }
    for (const [name, { words, example }] of Object.entries(options[cache]))
        if (example !== undefined && !given.has(name))
            read.refuse('cache-options', `\`cache: ${cache}\` needs ${name}, ${words.replace(/, such as .*/, '')}.`, `Add a line ${example}.`);
    return given;
}
/** Returns the options that reading is told of, or all. */
function attributesOf(cache, given, access) {
    return [...given]
        .filter(([name]) => access === 'write' || options[cache][name]?.writesOnly !== true)
        .map(([name, value]) => `${name}=${value}`);
}
function faultOf(name, value, cache) {
    const advice = credentials[name];
    if (advice !== undefined)
        return [`'${name}' is a credential, which would stand in the definition of the build.`, advice];
    const own = composed[name];
    if (own !== undefined)
        return [`'${name}' is composed by this step${own[0]}.`, own[1]];
    const option = options[cache][name];
    if (option === undefined)
        return [`'${name}' is no option of \`cache: ${cache}\`.`, legal(cache)];
    return option.pattern.test(value) ? undefined : [`${name} is not ${option.words}.`];
}
function legal(cache) {
    const names = Object.keys(options[cache]);
    return names.length === 0
        ? 'It takes none; options belong to gha, s3 and local.'
        : `Legal are ${names.join(', ')}.`;
}


/***/ }),

/***/ 4420:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6689);
/* harmony import */ var _adapters_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1407);
/* harmony import */ var _adapters_http_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6713);
/* harmony import */ var _adapters_start_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7924);
/* harmony import */ var _adapters_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8540);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9568);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4383);







await (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_3__/* .start */ .n)((ports) => ({
    ...ports,
    http: (0,_adapters_http_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchHttp */ .D)(ports.signal),
    cache: (0,_adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedCache */ .n)(),
    connectGitHub: _adapters_github_js__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U,
    tree: _adapters_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .localTree */ .q,
}), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_3__/* .phase */ .O)(_action_js__WEBPACK_IMPORTED_MODULE_5__/* .buildWithRegistryCache */ .i), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_3__/* .phase */ .O)(_post_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveNothing */ .P));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ leaveNothing)
/* harmony export */ });
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(693);

/** The post phase: the login, the folder and the builder are gone whatever happened to the main phase. */
const leaveNothing = {
    name: 'build-with-registry-cache: post',
    outputs: {},
    inputs: (read) => ({
        folder: read.text(_session_js__WEBPACK_IMPORTED_MODULE_0__/* .savedFolder */ .W4),
        caches: read.text(_session_js__WEBPACK_IMPORTED_MODULE_0__/* .savedCaches */ .Bp),
        builder: read.text(_session_js__WEBPACK_IMPORTED_MODULE_0__/* .savedBuilder */ .Zr),
        buildxFolder: read.text(_session_js__WEBPACK_IMPORTED_MODULE_0__/* .savedBuildxFolder */ .vT),
    }),
    probe: async (inputs, { files }) => {
        const there = inputs.folder !== '' && (await files.exists(inputs.folder));
        return there ? inputs : { folder: '', caches: '', builder: '', buildxFolder: '' };
    },
    plan: (_inputs, world) => world,
    execute: remove,
    report: () => ({ outputs: {}, summary: '', notice: '' }),
};
// The folder goes last: while it stands, the main phase has not finished its own cleaning.
async function remove({ folder, caches, builder, buildxFolder }, { exec, files }) {
    if (folder === '')
        return false;
    const env = buildxFolder === '' ? {} : { BUILDX_CONFIG: buildxFolder };
    for (const name of builder.split(' ').filter((text) => text !== ''))
        await (0,_session_js__WEBPACK_IMPORTED_MODULE_0__/* .removeBuilder */ .iq)(name, env, exec);
    if (caches !== '')
        await files.remove(caches);
    await files.remove(folder);
    return true;
}


/***/ }),

/***/ 693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ writeConfig),
/* harmony export */   Bp: () => (/* binding */ savedCaches),
/* harmony export */   Ij: () => (/* binding */ createBuilder),
/* harmony export */   Oe: () => (/* binding */ buildCommand),
/* harmony export */   Vu: () => (/* binding */ closeSession),
/* harmony export */   W4: () => (/* binding */ savedFolder),
/* harmony export */   Zr: () => (/* binding */ savedBuilder),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   vT: () => (/* binding */ savedBuildxFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2026);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2224);



/** Names under which the post phase is told what to remove if this process is killed. */
const savedFolder = 'build-folder';
const savedBuilder = 'build-builder';
const savedCaches = 'build-fresh-caches';
const savedBuildxFolder = 'build-buildx-folder';
/** Creates the private folder; what is to be removed is noted before it exists. */
async function openSession(plan, { files, runner }) {
    const folder = await files.createTemporaryFolder('copilotos-build-');
    const ownBuilder = plan.builder.kind === 'create' ? plan.builder.name : '';
    runner.saveState(savedFolder, folder);
    const freshCaches = plan.local?.fresh ?? '';
    runner.saveState(savedCaches, freshCaches);
    runner.saveState(savedBuilder, `${ownBuilder} ${plan.spareBuilder ?? ''}`.trim());
    runner.saveState(savedBuildxFolder, plan.privateConfig?.buildxFolder ?? '');
    return { folder, ownBuilder, freshCaches, environment: environmentOf(plan, folder) };
}
/** Writes the private Docker configuration with the login; only this user can read it. */
async function writeConfig({ privateConfig }, { folder }, { files, exec }) {
    if (privateConfig === undefined)
        return;
    const { text, contextsFolder } = privateConfig;
    await files.writeText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'config.json'), text.reveal(), { mode: 0o600 });
    // Contexts hold keys; a link keeps them where they are.
    if (contextsFolder !== undefined)
        await exec.run((0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)('ln', '-s', contextsFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'contexts')));
}
// Else BuildKit leaves out what a step prints beyond 2 MiB, or faster than 200 KiB a second (moby/buildkit,
// util/progress/logs). Without any limit of speed a flood starves its own connection, and the build is cancelled.
const wholeLogs = { MAX_SIZE: -1, MAX_SPEED: 4 * 1024 * 1024 };
const logOptions = Object.entries(wholeLogs).flatMap(([limit, bytes]) => [
    '--driver-opt',
    `env.BUILDKIT_STEP_LOG_${limit}=${bytes}`,
]);
/** Creates a builder when the plan asks for one; returns what was said when that failed. */
async function createBuilder({ builder }, { environment }, { exec, runner }) {
    if (builder.kind === 'existing')
        return '';
    runner.info(`A docker-container builder is made for this step: ${builder.why}.`);
    const create = ['buildx', 'create', '--name', builder.name, '--driver', 'docker-container'];
    const { exitCode, stderr } = await exec.run({
        ...(0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)('docker', ...create, ...logOptions, '--bootstrap'),
        env: environment,
    });
    return exitCode === 0 ? '' : stderr.trim() || `docker ${create.join(' ')} failed`;
}
/** Returns the one command that builds everything. */
function buildCommand(plan, { folder, environment }) {
    const { builder, workspace, definition } = plan;
    const named = builder.name === '' ? [] : ['--builder', builder.name];
    return {
        ...(0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)('docker', ...['buildx', 'bake', ...named, '--file', '-', '--progress', 'rawjson'], ...['--metadata-file', (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'metadata.json')], ...plan.grants.flatMap((grant) => ['--allow', grant])),
        ...(workspace === '' ? {} : { cwd: workspace }),
        env: environment,
        stdin: (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBakeFile */ .T)(definition),
    };
}
/** Removes all of it. */
async function closeSession(session, { exec, files }) {
    const { folder, ownBuilder, freshCaches, environment } = session;
    if (ownBuilder !== '')
        await removeBuilder(ownBuilder, environment, exec);
    if (freshCaches !== '')
        await files.remove(freshCaches);
    await files.remove(folder);
}
/** Removes a builder with all it holds. */
async function removeBuilder(name, env, exec) {
    await exec.run({ ...(0,_core_command_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)('docker', 'buildx', 'rm', '--force', name), env });
}
function environmentOf({ privateConfig, buildEnvironment }, folder) {
    return {
        ...buildEnvironment,
        BUILDX_METADATA_PROVENANCE: 'disabled',
        ...(privateConfig === undefined
            ? {}
            : { DOCKER_CONFIG: folder, BUILDX_CONFIG: privateConfig.buildxFolder }),
    };
}


/***/ }),

/***/ 2026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G5: () => (/* binding */ command),
  Vy: () => (/* binding */ display)
});

// UNUSED EXPORTS: quote

;// CONCATENATED MODULE: ./build/core/url.js
/** Removes user and password from the URLs in a text: they change without a meaning, and must not be shown. */
function withoutCredentials(text) {
    return text.replace(/(\w:\/\/)[^@/\s]*@/g, '$1');
}

;// CONCATENATED MODULE: ./build/core/command.js

/** Builds a command from its program and arguments. */
function command(file, ...args) {
    return { file, args };
}
/** Returns the command as one line that can be pasted into a POSIX shell and does the same; passwords in URLs are left out. */
function display({ file, args, cwd }) {
    const line = withoutCredentials([file, ...args].map(quote).join(' '));
    return cwd === undefined ? line : `(cd ${quote(cwd)} && ${line})`;
}
/**
 * Quotes one word for a POSIX shell. Single quotes keep every character but themselves
 * (POSIX.1-2024, XCU 2.2.2); control characters are written as `$'…'` so that one line stays one line.
 */
function quote(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
    if (/[\u0000-\u001f\u007f]/.test(word))
        return ansiQuote(word);
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
function ansiQuote(word) {
    // eslint-disable-next-line no-control-regex -- escaping control characters is the purpose
    const escaped = word.replace(/[\\'\u0000-\u001f\u007f]/g, (character) => character === '\\' || character === "'"
        ? `\\${character}`
        : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return `$'${escaped}'`;
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Durations are milliseconds everywhere; these are their written forms. */
const unitMilliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Returns the milliseconds of `500ms`, `30s`, `5m`, `1h` or `1m30s`; undefined when it is none of these. */
function parseDuration(raw) {
    if (!/^(\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(raw))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of raw.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
        total += Number(amount) * unitMilliseconds[unit];
    }
    return Math.round(total);
}
/** Returns a duration as a person reads it: `85 ms`, `3.2 s`, `2 min 05 s`, `1 h 02 min`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
/** Returns a byte count as a person reads it, in powers of 1024: `312 B`, `1.4 MiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1023.95 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   hS: () => (/* binding */ InvalidInputs),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** The anatomy of every error: what failed, why, and what to do, then the command and its stderr. */
/** A failure that is explained; anything else that is thrown is a defect of ours and keeps its stack. */
class ActionError extends Error {
    parts;
    constructor(parts) {
        super(composeMessage(parts), { cause: parts.cause });
        this.name = new.target.name;
        this.parts = parts;
    }
}
/** A mistake in how the action is used or set up; shown without a stack. */
class UserError extends ActionError {
}
/** A failure that may pass by itself; `wait` is how long the other side asks to be left alone, in milliseconds. */
class TransientError extends ActionError {
    wait;
    constructor(parts, wait) {
        super(parts);
        this.wait = wait;
    }
}
/** The step was cancelled by GitHub or by the person at the terminal. */
class CancelledError extends ActionError {
    constructor(what = 'The step was cancelled') {
        super({ what });
    }
}
/** Every bad input of one start, reported together. */
class InvalidInputs extends UserError {
    refusals;
    constructor(refusals) {
        const count = refusals.length === 1 ? '1 input is' : `${refusals.length} inputs are`;
        super({ what: `${count} not usable`, why: refusals.map(describeRefusal).join('\n') });
        this.refusals = refusals;
    }
}
/** Returns the message an unknown thrown value carries. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function describeRefusal({ input, why, fix }) {
    return `  ${input}: ${why}${fix === undefined ? '' : ` ${fix}`}`;
}
function composeMessage({ what, why, fix, command, stderr }) {
    const reason = why === undefined ? `${what}.` : `${what}:${why.startsWith('  ') ? '\n' : ' '}${why}`;
    const blocks = [fix === undefined ? reason : `${reason}\n${fix}`];
    if (command !== undefined)
        blocks.push(`Command: ${command}`);
    if (stderr !== undefined && stderr.trim() !== '')
        blocks.push(stderr.trimEnd());
    return blocks.join('\n\n');
}


/***/ }),

/***/ 7529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ meaningfulLines),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2807);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5616);



/**
 * Turns raw inputs into values. A refused input is noted and reads as a harmless value of its type, so that all
 * bad inputs are found before `finish` throws them together. Read every input unconditionally, then compare.
 */
class InputReader {
    #raw;
    #mask;
    #specs = [];
    #refusals = [];
    constructor(raw, mask = () => undefined) {
        this.#raw = raw;
        this.#mask = mask;
    }
    /** What has been asked for so far. */
    get specs() {
        return this.#specs;
    }
    /** True while nothing has been refused: only then do cross-field rules make sense. */
    get isClean() {
        return this.#refusals.length === 0;
    }
    text(name, options = {}) {
        return this.#read(name, options);
    }
    /** A text that must match; `shape` says in words what is expected. */
    matching(name, pattern, shape, options = {}) {
        const raw = this.#read(name, options);
        if (raw !== '' && !pattern.test(raw))
            this.refuse(name, `${shown(raw)} is not ${shape}.`);
        return raw;
    }
    /** `true` or `false` as YAML 1.2 core schema writes them (what `core.getBooleanInput` takes). */
    flag(name, options = {}) {
        const raw = this.#read(name, options);
        if (/^(true|True|TRUE)$/.test(raw))
            return true;
        if (raw !== '' && !/^(false|False|FALSE)$/.test(raw))
            this.#illegal(name, raw, ['true', 'false']);
        return false;
    }
    /** One of the legal values; without a value and a default, the first of them. */
    choice(name, legal, options = {}) {
        const raw = this.#read(name, options);
        const found = legal.find((value) => value === raw);
        if (found === undefined && raw !== '')
            this.#illegal(name, raw, legal);
        return found ?? legal[0];
    }
    integer(name, bounds, options = {}) {
        const raw = this.#read(name, options);
        if (raw === '')
            return bounds.min ?? 0;
        const value = /^-?\d+$/.test(raw) ? Number(raw) : Number.NaN;
        if (!Number.isSafeInteger(value) || !within(value, bounds)) {
            this.refuse(name, `${shown(raw)} is not a whole number${boundsText(bounds, String)}.`);
            return bounds.min ?? 0;
        }
        return value;
    }
    /** Milliseconds from `500ms`, `30s`, `5m`, `1h`, `1m30s`. */
    duration(name, bounds, options = {}) {
        const raw = this.#read(name, options);
        if (raw === '')
            return bounds.min ?? 0;
        const value = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(raw);
        if (value === undefined || !within(value, bounds)) {
            const range = boundsText(bounds, (milliseconds) => `${milliseconds / 1000}s`);
            this.refuse(name, `${shown(raw)} is not a duration${range}.`, 'Write it as 30s, 5m or 1h.');
            return bounds.min ?? 0;
        }
        return value;
    }
    /** Lines that are not blank and do not start with `#`, trimmed. */
    lines(name, options = {}) {
        return meaningfulLines(this.#read(name, options));
    }
    /** Values separated by commas or line ends, trimmed. */
    list(name, options = {}) {
        return this.lines(name, options).flatMap((line) => line.split(',').flatMap((value) => (value.trim() === '' ? [] : [value.trim()])));
    }
    /** `NAME=value` lines; a name given twice or a line without `=` is refused. */
    pairs(name, options = {}) {
        const found = new Map();
        for (const line of this.lines(name, options)) {
            const split = line.indexOf('=');
            const key = line.slice(0, Math.max(split, 0)).trim();
            if (key === '')
                this.refuse(name, `${shown(line)} is not NAME=value.`);
            else if (found.has(key))
                this.refuse(name, `${shown(key)} is given twice.`);
            else
                found.set(key, line.slice(split + 1).trim());
        }
        return found;
    }
    /** The same of which every value is masked from here on; what is too short would hide half of the log with it. */
    secretPairs(name) {
        const found = this.pairs(name);
        for (const value of found.values())
            if (value.length >= 4)
                this.#mask(value);
        return found;
    }
    /** A value that is masked from here on. */
    secret(name, options = {}) {
        const raw = this.#read(name, options);
        if (raw !== '')
            this.#mask(raw);
        return new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(raw);
    }
    /** Notes that an input cannot be used. */
    refuse(name, why, fix) {
        this.#refusals.push(fix === undefined ? { input: name, why } : { input: name, why, fix });
    }
    /** Throws everything that was refused, together. */
    finish() {
        if (!this.isClean)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidInputs */ .hS(this.#refusals);
    }
    #read(name, { required = false, default: fallback = '' }) {
        this.#specs.push({ name, required, default: fallback });
        const raw = this.#raw(name).trim();
        if (raw !== '')
            return raw;
        if (required)
            this.refuse(name, 'is required and was not given.');
        return fallback;
    }
    #illegal(name, raw, legal) {
        this.refuse(name, `${shown(raw)} is not one of ${legal.join(', ')}.`);
    }
}
/** Returns the lines of a text that are not blank and not comments, trimmed. */
function meaningfulLines(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
function shown(raw) {
    const short = raw.length > 80 ? `${raw.slice(0, 77)}…` : raw;
    return `'${short.replaceAll('\n', '⏎')}'`;
}
function within(value, { min = -Infinity, max = Infinity }) {
    return value >= min && value <= max;
}
function boundsText({ min, max }, write) {
    if (min !== undefined && max !== undefined)
        return ` from ${write(min)} to ${write(max)}`;
    if (min !== undefined)
        return ` of at least ${write(min)}`;
    return max === undefined ? '' : ` of at most ${write(max)}`;
}


/***/ }),

/***/ 3937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export summaryLimitBytes */
/** Markdown for job summaries: pure text in, pure text out; whatever is put in cannot break the layout. */
/** GitHub drops a step's summary that is larger (docs.github.com, "Step isolation and limits"). */
const summaryLimitBytes = 1024 * 1024;
/** Returns a section: a second-level heading and its blocks, blank-line separated; empty blocks are left out. */
function section(title, ...blocks) {
    const body = blocks.filter((block) => block !== '');
    return `${[`## ${inline(title)}`, ...body].join('\n\n')}\n`;
}
/** Returns a table; empty when there are no rows. Columns whose header ends in `:` are right-aligned. */
function table(header, rows) {
    if (rows.length === 0)
        return '';
    const names = header.map((name) => name.replace(/:$/, ''));
    const rule = header.map((name) => (name.endsWith(':') ? '--:' : '---'));
    const lines = [names, rule, ...rows.map((row) => row.map(cell))];
    return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
/** Returns a folded block. Its title is HTML, where Markdown is not read. */
function details(title, body) {
    return `<details><summary>${html(title.replace(/\s+/g, ' '))}</summary>\n\n${body}\n\n</details>`;
}
/** Returns a fenced block whose fence is longer than any run of back-ticks inside. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
/** Returns code inside a line, whatever back-ticks it holds. */
function code(text) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}
/** Returns text from outside so that it reads as itself: no HTML, no Markdown, one line. */
function inline(text) {
    return html(text.replace(/\s+/g, ' ')).replace(/([\\`*_[\]|~])/g, '\\$1');
}
function html(text) {
    return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
}
/** Cuts Markdown to what one step may write, at a line end, and says so. */
function fitSummary(markdown, limit = summaryLimitBytes) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const notice = '\n\n*The rest was cut: a summary may hold 1 MiB. The whole is in the log.*\n';
    const head = Buffer.from(markdown)
        .subarray(0, limit - Buffer.byteLength(notice))
        .toString();
    return head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) + notice;
}
// A cell is already Markdown; only what would end it early is escaped.
function cell(markdown) {
    return markdown.replace(/\r?\n/g, '<br>').replace(/(?<!\\)\|/g, '\\|');
}


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ isTrusted),
/* harmony export */   WO: () => (/* binding */ parseRunContext)
/* harmony export */ });
/* unused harmony exports runUrl, followsFork */
/** Builds the context from the runner's environment and the parsed event payload. */
function parseRunContext(env, event) {
    const value = (name) => env[name] ?? '';
    return {
        repository: value('GITHUB_REPOSITORY'),
        sha: value('GITHUB_SHA'),
        ref: value('GITHUB_REF'),
        refName: value('GITHUB_REF_NAME'),
        headRef: value('GITHUB_HEAD_REF'),
        baseRef: value('GITHUB_BASE_REF'),
        defaultBranch: defaultBranchOf(event),
        eventName: value('GITHUB_EVENT_NAME'),
        event,
        actor: value('GITHUB_ACTOR'),
        workflow: value('GITHUB_WORKFLOW'),
        job: value('GITHUB_JOB'),
        runId: value('GITHUB_RUN_ID'),
        runNumber: value('GITHUB_RUN_NUMBER'),
        runAttempt: value('GITHUB_RUN_ATTEMPT'),
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        workspace: value('GITHUB_WORKSPACE'),
        temporary: value('RUNNER_TEMP'),
        os: value('RUNNER_OS'),
        architecture: value('RUNNER_ARCH'),
        isGitHubHosted: value('RUNNER_ENVIRONMENT') === 'github-hosted',
    };
}
/** Returns the page of this run on GitHub. */
function runUrl({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/**
 * Says whether what runs may write to shared places. Forks and Dependabot get a read-only token, and
 * `pull_request_target` runs with the base branch's rights on behalf of someone else's code.
 */
function isTrusted({ eventName, event, repository, actor }) {
    if (eventName === 'pull_request_target' || actor === 'dependabot[bot]')
        return false;
    const head = property(property(property(event, 'pull_request'), 'head'), 'repo');
    const headRepository = property(head, 'full_name');
    return !eventName.startsWith('pull_request') || headRepository === repository;
}
/**
 * Says whether a run of a fork has started this one (`workflow_run`): it has the rights of the default branch and its
 * caches, while what it checks out may be a stranger's.
 */
function followsFork({ eventName, event, repository }) {
    const head = property(property(event, 'workflow_run'), 'head_repository');
    return eventName === 'workflow_run' && property(head, 'full_name') !== repository;
}
function defaultBranchOf(event) {
    const branch = property(property(event, 'repository'), 'default_branch');
    return typeof branch === 'string' ? branch : '';
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

const redacted = '[REDACTED]';
/** A value that must not be shown: however it is printed, it reads `[REDACTED]`. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** Returns the value itself, for stdin or a private file; never for argv. */
    reveal() {
        return this.#value;
    }
    get isEmpty() {
        return this.#value === '';
    }
    toString() {
        return redacted;
    }
    toJSON() {
        return redacted;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return redacted;
    }
}


/***/ }),

/***/ 7187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec),
  H: () => (/* binding */ getExecOutput)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4420);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
