import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

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

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


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

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


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

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


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

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


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

/***/ 8783:
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

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/first-programs.js


// Milliseconds. Those that are asked side by side start within a few of each other; where none is asked, nothing waits long.
const othersStarted = 10;
const noneStarted = 50;
/**
 * Resolves once the first programs run. Loading a client of the network holds this process for up to a tenth of a second;
 * by then it should only be waiting for answers.
 */
async function firstPrograms() {
    const programs = (0,external_node_diagnostics_channel_.channel)('child_process');
    const { promise: first, resolve } = Promise.withResolvers();
    programs.subscribe(resolve);
    await Promise.race([first, (0,promises_.setTimeout)(noneStarted)]);
    programs.unsubscribe(resolve);
    await (0,promises_.setTimeout)(othersStarted);
}

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
    const started = firstPrograms();
    void started.then(async () => __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509))).catch(() => undefined);
    return {
        ...githubCache,
        restore: async (...question) => {
            await started;
            return restore(...question);
        },
    };
}
async function restore(paths, key, prefixes) {
    const { isFeatureAvailable, restoreCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
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
    const { isFeatureAvailable, saveCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
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
    const { isFeatureAvailable, restoreCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
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

/***/ 6140:
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
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/core/secret.js

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
    [external_node_util_.inspect.custom]() {
        return redacted;
    }
}

;// CONCATENATED MODULE: ./build/core/inputs.js



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
        const value = (0,duration/* parseDuration */.E9)(raw);
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
        return new Secret(raw);
    }
    /** Notes that an input cannot be used. */
    refuse(name, why, fix) {
        this.#refusals.push(fix === undefined ? { input: name, why } : { input: name, why, fix });
    }
    /** Throws everything that was refused, together. */
    finish() {
        if (!this.isClean)
            throw new errors/* InvalidInputs */.hS(this.#refusals);
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
    const read = new InputReader(raw, (value) => {
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
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
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
    return value instanceof Secret ? value.reveal() : value;
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
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
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
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
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
        remove: async (path) => (0,external_node_fs_promises_namespaceObject.rm)(path, { recursive: true, force: true }),
        createFolder: async (path) => {
            await (0,external_node_fs_promises_namespaceObject.mkdir)(path, { recursive: true });
        },
        createTemporaryFolder: async (prefix) => (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(temporaryRoot, prefix)),
        list: async (folder) => (await ifPresent((0,external_node_fs_promises_namespaceObject.readdir)(folder)))?.sort() ?? [],
        glob: findFiles,
        size: async (path) => (await weigh(path, '')).bytes,
        weigh,
        countLinks: async (path) => (await statOf(path))?.nlink ?? 0,
    };
}
async function readText(path, encoding = 'utf8') {
    return ifPresent((0,external_node_fs_promises_namespaceObject.readFile)(path, encoding));
}
async function writeText(path, text, { mode = 0o644 } = {}) {
    await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_namespaceObject.writeFile)(temporary, text, { mode, flush: true });
        await (0,external_node_fs_promises_namespaceObject.rename)(temporary, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_namespaceObject.rm)(temporary, { force: true });
        throw error;
    }
}
async function findFiles(folder, patterns) {
    const found = new Set();
    for await (const entry of (0,external_node_fs_promises_namespaceObject.glob)([...patterns], { cwd: folder, withFileTypes: true })) {
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
    return ifPresent((0,external_node_fs_promises_namespaceObject.lstat)(path));
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
        await (0,external_node_fs_promises_namespaceObject.appendFile)(file, `${markdown}\n`);
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

/***/ 210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ restoreNewest),
/* harmony export */   hJ: () => (/* binding */ mendedKey),
/* harmony export */   nS: () => (/* binding */ longestGeneration),
/* harmony export */   sR: () => (/* binding */ isDamaged)
/* harmony export */ });
/** Characters that what follows a key may take. */
const longestGeneration = 16;
const day = 24 * 3_600_000;
/** Returns the key of what takes a damaged entry's place; one a day, so that what is never found right does not pile up. */
function mendedKey(key, now) {
    return `${key}-mended-${Math.floor(now / day)}`;
}
/** Restores the newest generation of a key. */
async function restoreNewest(cache, { paths, key, prefixes = [] }) {
    // No entry has the first key: the service would take an exact one for better than a newer one.
    const found = await cache.restore(paths, `${key}-newest`, [key, ...prefixes]);
    return 'key' in found && isGeneration(found.key, key) ? { ...found, status: 'hit' } : found;
}
/** Says whether what was found is no good; a service that failed says nothing of what it keeps. */
function isDamaged(lookup) {
    return 'isDamaged' in lookup && lookup.isDamaged === true;
}
function isGeneration(found, key) {
    return found === key || (found.startsWith(key) && /^-mended-\d+$/.test(found.slice(key.length)));
}


/***/ }),

/***/ 3238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   k$: () => (/* binding */ cacheKey),
/* harmony export */   zf: () => (/* binding */ digestParts)
/* harmony export */ });
/* unused harmony export longestCacheKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _cache_generations_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(210);


/** Longest key GitHub's cache service takes (actions/toolkit, packages/cache, `checkKey`). */
const longestCacheKey = 512;
/**
 * Returns `<prefix>-<readable…>-<digest>`: the digest covers every part by name, so order does not matter and
 * no two sets of parts share a key by running into each other; the readable parts are for people and for prefix search.
 */
function cacheKey(prefix, readable, parts) {
    const head = [prefix, ...readable].map(plain).join('-');
    return `${head.slice(0, longestCacheKey - _cache_generations_js__WEBPACK_IMPORTED_MODULE_1__/* .longestGeneration */ .nS - 65)}-${digestParts(parts)}`;
}
/** Returns the SHA-256, in hex, of the parts whatever order they are given in. */
function digestParts(parts) {
    const entries = Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1));
    return digest(JSON.stringify(entries));
}
/** Returns the SHA-256 of a text, in hex. */
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
// The service refuses commas; slashes and spaces make keys hard to read and to type.
function plain(part) {
    return part.replace(/[^\w.@+]+/g, '_');
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
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   hS: () => (/* binding */ InvalidInputs),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export TransientError */
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

/***/ 3937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports summaryLimitBytes, codeBlock */
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
/* harmony export */   WO: () => (/* binding */ parseRunContext),
/* harmony export */   hK: () => (/* binding */ followsFork)
/* harmony export */ });
/* unused harmony export runUrl */
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

/***/ 724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ pnpmFetchInstall)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/pnpm-fetch-install/costs.js
var pnpm_fetch_install_costs = __nccwpck_require__(3769);
;// CONCATENATED MODULE: ./build/pnpm-fetch-install/architectures.js
/** Packages for other machines than this one: `--cpu`, `--os` and `--libc` of `pnpm install`. */
/** Returns the arguments that name them, with their values. */
function architectureArgs(installArgs) {
    const found = [];
    let isValue = false;
    for (const arg of installArgs) {
        const isOption = arg.startsWith('-');
        if (isOption)
            isValue = /^--(?:cpu|os|libc)$/.test(arg);
        if (isOption ? isValue || /^--(?:cpu|os|libc)=/.test(arg) : isValue)
            found.push(arg);
    }
    return found;
}
/** Says whether `pnpm fetch` takes these arguments; pnpm 12's refuses what its `pnpm install` takes. */
function fetchesArchitectures(pnpmVersion) {
    return Number(pnpmVersion.split('.')[0]) < 12;
}

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

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/lockfile-differences.js
/** The entries by which a lockfile differs from package.json, out of what pnpm prints when it refuses one. */
/** Returns them as `ms (lockfile: 2.1.3, manifest: 2.1.2)` and the like; empty when pnpm named none. */
function lockfileDifferences(output) {
    return [...fromSpecifiers(output), ...fromList(output)];
}
// pnpm 9 prints both sides whole.
function fromSpecifiers(output) {
    const match = /specifiers in the lockfile \((\{.*\})\) don't match specs in \S+ \((\{.*\})\)/.exec(output);
    const [, rawLocked = '', rawWanted = ''] = match ?? [];
    const locked = parse(rawLocked);
    const wanted = parse(rawWanted);
    const names = [...new Set([...Object.keys(locked), ...Object.keys(wanted)])].sort();
    return names.flatMap((name) => {
        const [from, to] = [locked[name], wanted[name]];
        if (from === to)
            return [];
        if (from === undefined)
            return [`added: ${name}@${to ?? ''}`];
        return [to === undefined ? `removed: ${name}@${from}` : mismatch(name, from, to)];
    });
}
function mismatch(name, lockfile, manifest) {
    return `${name} (lockfile: ${lockfile}, manifest: ${manifest})`;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return {};
    }
}
// Newer ones list the differences; pnpm 12 breaks lines at the width of a terminal and begins each with its box.
function fromList(output) {
    const list = /specifiers in the lockfile don't match[^:]*:([\s\S]*?)(?:\n\s*help:|\n\s*\n|$)/.exec(output.replace(/^[ │×╰├─▶]+/gm, ''))?.[1];
    const items = (list ?? '').replace(/\s+/g, ' ').split(/ (?=[*-] )/);
    return items.flatMap((item) => {
        const changed = /^\* \d+ dependenc(?:y|ies) (?:was|were) (added|removed): (.*)/.exec(item.trim());
        if (changed !== null)
            return [`${changed[1] ?? ''}: ${changed[2] ?? ''}`];
        const mismatched = /^- (\S+ \(lockfile: .*\))$/.exec(item.trim())?.[1];
        return mismatched === undefined ? [] : [mismatched];
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/pnpm-fetch-install/named-in-output.js
/** What pnpm names when it fails or warns; pnpm 12 breaks its lines at the width of a terminal, inside a box. */

/** Returns the packages whose build scripts pnpm says it did not run, whether it failed for that or not. */
function ignoredBuilds(output) {
    const plain = output.replace(/[│]/g, ' ');
    const list = /Ignored build scripts: ([\s\S]*?)(?:\.?\s*\n\s*(?:Run |help:)|\n\s*\n|$)/.exec(plain)?.[1] ??
        '';
    return list.split(/[\s,]+/).flatMap((name) => {
        const package_ = name.replace(/\.$/, '');
        return package_ === '' ? [] : [package_];
    });
}
/** Returns the setting that the lockfile was made without. */
function settingsOf(output) {
    const setting = /current "(\w+)"\s+[│\s]*configuration/.exec(output)?.[1];
    return setting === undefined ? [] : [setting];
}
/** Returns a package that the store lacks; pnpm stops at the first. */
function missingOffline(output) {
    const package_ = /Failed to fetch tarball for (\S+)|Failed to resolve (\S+) in/.exec(output);
    const address = /downloaded from \S*\/([^/\s]+\.tgz)/.exec(output)?.[1];
    const name = package_?.[1] ?? package_?.[2] ?? address;
    return name === undefined ? [] : [name];
}
/** Returns the optional packages that pnpm says it goes on without, since it could not download them. */
function leftOut(output) {
    const found = (0,external_node_util_.stripVTControlCharacters)(output).matchAll(/^(?:[^\n:]*\|)?\s*\[?WARN\S*\s+(\S+) is an optional dependency that could not be fetched/gm);
    return [...new Set([...found].map(([, name = '']) => name))];
}
/** Returns the patch file that is missing. */
function patchOf(output) {
    const path = /Patch file not found:\s+(\S+)|open '(.*\.patch)'/.exec(output);
    const name = path?.[1] ?? path?.[2];
    return name === undefined ? [] : [name];
}
/** Returns the entries of a lockfile that a policy rejects. */
function rejectedEntries(output) {
    const list = /failed verification:\n([\s\S]*?)(?:\n\s*\n|\n\s*help:|$)/.exec(output)?.[1] ?? '';
    return [...list.matchAll(/^\s*(\S+@\d\S*) /gm)].map(([, name = '']) => name);
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/failures.js
/** Why pnpm failed: its own codes and words, first match wins. */


const relock = 'Run `pnpm install` where you develop and commit pnpm-lock.yaml.';
// Sources: what pnpm 9.15, 10.34, 11.28 and 12.21 print (their codes are in pnpm.io/errors), provoked one by one.
const patterns = [
    {
        kind: 'broken-lockfile',
        // pnpm 9 to 11 fetch nothing, successfully, from a lockfile that they cannot read.
        pattern: /ERR_PNPM_BROKEN_LOCKFILE|Ignoring broken lockfile|ERR_PNPM_LOCKFILE_BREAKING_CHANGE/,
        why: 'pnpm-lock.yaml cannot be read; it may hold the marks of a merge conflict, or be of another major version',
        fix: relock,
    },
    {
        kind: 'outdated-lockfile',
        pattern: /ERR_PNPM_(?:FROZEN_LOCKFILE_WITH_)?OUTDATED_LOCKFILE/,
        why: (output) => named('pnpm-lock.yaml is not up to date with package.json', lockfileDifferences(output)),
        fix: relock,
    },
    {
        kind: 'config-mismatch',
        pattern: /ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
        why: (output) => named('pnpm-lock.yaml was made with other settings', settingsOf(output)),
        fix: `${relock} Overrides, patches and package extensions are part of it.`,
    },
    {
        kind: 'no-lockfile',
        pattern: /ERR_PNPM_NO_LOCKFILE/,
        why: 'there is no pnpm-lock.yaml that this pnpm accepts',
        fix: relock,
    },
    {
        kind: 'ignored-builds',
        pattern: /ERR_PNPM_IGNORED_BUILDS/,
        why: (output) => named('packages have build scripts that nobody has allowed', ignoredBuilds(output)),
        fix: 'Run `pnpm approve-builds` where you develop and commit pnpm-workspace.yaml (`allowBuilds`).',
    },
    {
        kind: 'offline-gap',
        pattern: /ERR_PNPM_NO_OFFLINE_(?:META|TARBALL)/,
        why: (output) => named('the store lacks what the lockfile needs', missingOffline(output)),
        fix: 'Run the job again; when it stays so, give the cache another `cache-suffix`.',
        remedy: 'online',
    },
    {
        kind: 'missing-patch',
        pattern: /ERR_PNPM_PATCH_NOT_FOUND|ENOENT.*open '.*\.patch'/,
        why: (output) => named('a file of `patchedDependencies` is not in the checkout', patchOf(output)),
        fix: 'Commit the patch file, or remove it from `patchedDependencies` and run `pnpm install`.',
    },
    {
        kind: 'failed-patch',
        pattern: /ERR_PNPM_(?:PATCH_FAILED|INVALID_PATCH|UNUSED_PATCH|PATCH_NOT_APPLIED)/,
        why: 'a patch of `patchedDependencies` does not fit its package',
        fix: 'Make it anew with `pnpm patch` and `pnpm patch-commit`, and commit it.',
    },
    {
        kind: 'wrong-node',
        pattern: /ERR_PNPM_UNSUPPORTED_ENGINE|requires at least Node\.js|ERR_UNKNOWN_BUILTIN_MODULE/,
        why: 'the Node.js on PATH is not one that the project, a package or this pnpm runs on',
        fix: 'Give actions/setup-node the version that is named below.',
    },
    {
        kind: 'wrong-pnpm',
        pattern: /ERR_PNPM_BAD_PM_VERSION|This project is configured to use .* of pnpm/,
        why: 'the project is pinned to another pnpm than the one that ran',
        fix: 'Make `version`, `packageManager` and `devEngines` say the same.',
    },
    {
        kind: 'policy',
        pattern: /ERR_PNPM_(?:MINIMUM_RELEASE_AGE_VIOLATION|NO_MATURE_MATCHING_VERSION|TRUST_DOWNGRADE)/,
        why: (output) => named('the lockfile has entries that the supply-chain policies reject', rejectedEntries(output)),
        fix: 'Look at those entries; when they are right, wait or add them to `minimumReleaseAgeExclude`.',
    },
    {
        kind: 'dropped-credentials',
        pattern: /Ignored project-level auth setting[\s\S]*(?:40[134])|(?:40[134])[\s\S]*Ignored project-level auth setting/,
        why: 'the registry refused, since pnpm no longer reads credentials with variables from a project’s .npmrc',
        fix: 'Give this step `registry`, `registry-scopes` and `registry-token`.',
    },
    {
        kind: 'credentials',
        pattern: /ERR_PNPM_FETCH_40[13]|(?:Unauthorized|Forbidden) - 40[13]|status client error \(40[13]/,
        why: 'the registry refused these credentials',
        fix: 'Check `registry-token` and that this run may read it: forks get no secrets.',
    },
    {
        kind: 'not-found',
        pattern: /ERR_PNPM_FETCH_404|status client error \(404/,
        why: 'the registry has no such package or version, or does not show it to this run',
        fix: 'Check name and version; for a private package give `registry` and `registry-token`.',
    },
    {
        kind: 'integrity',
        pattern: /ERR_PNPM_TARBALL_INTEGRITY|Failed to verify the integrity/,
        why: 'a package is not the one that the lockfile was made with',
        fix: 'Find out why before trusting it; a proxy that rewrites packages does this too.',
    },
    {
        kind: 'no-space',
        pattern: /No space left on device|ENOSPC/,
        why: 'the disk is full',
        fix: 'Free space before this step or use a larger runner.',
    },
    {
        kind: 'no-workspace-packages',
        pattern: /packages field missing or empty/,
        why: 'this pnpm needs `packages` in pnpm-workspace.yaml',
        fix: "Add `packages: ['.']`, or pin pnpm 10 or newer.",
    },
    {
        kind: 'workspace-package',
        pattern: /ERR_PNPM_WORKSPACE_PKG_NOT_FOUND|workspace packages were not\s+[│\s]*loaded/,
        why: 'a dependency with `workspace:` is no package of the workspace',
        fix: 'Correct `packages` in pnpm-workspace.yaml, or the name of the dependency.',
    },
    {
        kind: 'network',
        pattern: /ERR_PNPM_META_FETCH_FAIL|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|error sending request|socket hang up|SELF_SIGNED_CERT|self-signed certificate|UNABLE_TO_VERIFY/,
        why: 'the registry could not be reached',
        fix: 'Run the job again; when it stays so, check proxy, certificates and the address of the registry.',
    },
    {
        kind: 'script',
        pattern: /ELIFECYCLE|LIFECYCLE_SCRIPT_FAILED/,
        why: 'a script of the project or of a package failed',
        fix: 'What it said is in the log above; `pnpm install` where you develop should fail too.',
    },
    {
        kind: 'no-such-program',
        pattern: /Unable to locate executable file/,
        why: 'the program is not on PATH',
        fix: 'Run actions/setup-node before this step: npm and Node.js come with it.',
    },
];
/** Returns what is known about a failed command from everything it printed. */
function classify(output) {
    const found = patterns.find(({ pattern }) => pattern.test(output));
    if (found === undefined)
        return unknown;
    const { kind, why, fix, remedy = 'user' } = found;
    return { kind, why: typeof why === 'string' ? why : why(output), fix, remedy };
}
// Only a damaged store is known to fail in words of its own each time.
const unknown = {
    kind: 'unknown',
    why: 'it ended with an error',
    fix: 'What it said last follows.',
    remedy: 'refill',
};
function named(sentence, names) {
    return names.length === 0 ? sentence : `${sentence}: ${names.join('; ')}`;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/explain.js



/** Returns everything a command printed, in the order in which pnpm's reasons are looked for. */
function outputOf({ stderr, stdout }) {
    return `${stderr}\n${stdout}`;
}
/** Returns the error of a failed command: cause and fix as far as they are known, and what it said last. */
function explain(what, result, failure = classify(outputOf(result))) {
    const parts = {
        what,
        why: `${failure.why}.`,
        fix: failure.fix,
        command: display(result.command),
        stderr: lastWords(result),
    };
    return failure.kind === 'unknown' ? new errors/* ActionError */.lZ(parts) : new errors/* UserError */.yo(parts);
}
// pnpm 9 to 11 explain themselves on stdout, pnpm 12 on stderr; stack traces of its own code help nobody.
function lastWords({ stdout, stderr }) {
    const said = /ERR|error/i.test(stderr) || stdout.trim() === '' ? stderr : stdout;
    const lines = said.split('\n').filter((line) => !/^\s+at |^Progress: /.test(line));
    return lines.join('\n').trim().split('\n').slice(-30).join('\n');
}

// EXTERNAL MODULE: ./build/pnpm-fetch-install/modules-record.js
var modules_record = __nccwpck_require__(9246);
// EXTERNAL MODULE: ./node_modules/semver/functions/satisfies.js
var satisfies = __nccwpck_require__(8011);
// EXTERNAL MODULE: ./node_modules/semver/functions/valid.js
var valid = __nccwpck_require__(8780);
// EXTERNAL MODULE: ./node_modules/semver/ranges/valid.js
var ranges_valid = __nccwpck_require__(4737);
;// CONCATENATED MODULE: ./build/pnpm-fetch-install/version.js
/** Versions and ranges of a package manager, by the rules of node-semver, which package.json follows. */



/** Says whether the text names one version, not a range. */
function isExact(text) {
    return valid(text) !== null;
}
/** Says whether the text names a version or a range of them. */
function isRange(text) {
    return ranges_valid(text) !== null;
}
/** Says whether a version is in a range; undefined when either cannot be read. */
function version_satisfies(version, range) {
    if (valid(version) === null || ranges_valid(range) === null)
        return undefined;
    return satisfies(version, range, { includePrerelease: true });
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/optional-packages.js
/**
 * Optional packages that could not be downloaded: pnpm goes on without them and ends well. Newer ones say so (`leftOut`);
 * what older ones leave is a place for the package with nothing in it.
 */



/** Says whether this pnpm names them; it may empty the place of one whose build script failed, too (pnpm/pnpm#16468). */
function saysWhatIsMissing(pnpmVersion) {
    return version_satisfies(pnpmVersion, '>=11.28.0') ?? true;
}
/** Returns the packages that a lockfile can do without, as `name@version` with what it names of their peers. */
function optionalPackages(lockfile) {
    const found = new Set();
    let section = '';
    let package_ = '';
    for (const line of lockfile.split(/\r?\n/)) {
        section = /^(\w+):/.exec(line)?.[1] ?? section;
        if (section !== 'snapshots')
            continue;
        package_ = /^ {2}["']?(\S.*?)["']?:/.exec(line)?.[1] ?? package_;
        if (/^ {4}optional: true$/.test(line))
            found.add(package_);
    }
    return [...found];
}
/** Returns those of them that pnpm made a place for in `node_modules` and put nothing there. */
async function findHoles(root, optional, files) {
    const top = (0,external_node_path_.join)(root, 'node_modules');
    const record = optional.length === 0 ? undefined : await files.readText((0,external_node_path_.join)(top, modules_record/* recordName */.xD));
    if (record === undefined)
        return [];
    const store = (0,external_node_path_.resolve)(top, (0,modules_record/* fieldOf */._F)(record, 'virtualStoreDir') ?? '.pnpm');
    const names = await files.list(store);
    const holes = new Set();
    for (const dependency of optional) {
        const hoisted = (0,modules_record/* hoistedPlaces */.nl)(record, dependency).map((place) => (0,external_node_path_.join)(root, place));
        for (const place of [...hoisted, ...linkedPlaces(dependency, names, store)])
            if (!(await files.exists(place)))
                holes.add(withoutPeers(dependency));
    }
    return [...holes];
}
// Each package has a folder of its own, made before it is downloaded: `.pnpm/@scope+name@1.0.0_peer@2.0.0/node_modules/@scope/name`.
function linkedPlaces(dependency, names, store) {
    const plain = withoutPeers(dependency);
    const folder = plain.replace(/[\\/:*?"<>|#]/g, '+');
    const name = plain.slice(0, plain.indexOf('@', 1));
    return names
        .filter((other) => other === folder || other.startsWith(`${folder}_`))
        .map((other) => (0,external_node_path_.join)(store, other, 'node_modules', name));
}
function withoutPeers(dependency) {
    return dependency.split('(')[0] ?? dependency;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/pnpm.js

/** Returns a command of this pnpm in the project's folder. */
function runPnpm({ file, root, env }, ...args) {
    return { ...command(file, ...args), cwd: root, env };
}
/** Returns the command that fills the store from the lockfile alone. */
function fetchPackages(pnpm, args) {
    return runPnpm(pnpm, 'fetch', ...args);
}
/** Returns the command that installs what the lockfile says; `online` may fill gaps of the store. */
function installPackages(pnpm, reach, args) {
    const flag = reach === 'offline' ? '--offline' : '--prefer-offline';
    return runPnpm(pnpm, 'install', '--frozen-lockfile', flag, ...args);
}
/** Returns the last line a command printed, without colours; programs put warnings above their answer. */
function lastLine(stdout) {
    return stdout.trim().split('\n').at(-1)?.trim() ?? '';
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/attempt.js







/** Fetches, then installs offline, then online if that left something out. */
async function attempt(session, pnpm, reach) {
    const { architectures } = session.plan;
    const isFetched = fetchesArchitectures(pnpm.version) || architectures.length === 0;
    if (reach.fetches) {
        const failed = await fetchStore(session, pnpm, isFetched ? architectures : []);
        if (failed !== undefined)
            return { failed, ignoredBuilds: [] };
    }
    if (!reach.fetches || isFetched)
        return installOffline(session, pnpm, reach);
    const online = `\`pnpm fetch\` of pnpm ${pnpm.version} does not take ${architectures.join(' ')}`;
    return { ...(await installOnline(session, pnpm)), online };
}
async function fetchStore(session, pnpm, more) {
    const args = [...session.plan.fetchArgs, ...more];
    const fetched = await session.show('fetch', fetchPackages(pnpm, args));
    const isRead = classify(outputOf(fetched)).kind !== 'broken-lockfile';
    return fetched.exitCode === 0 && isRead ? undefined : fetched;
}
async function installOffline(session, pnpm, reach) {
    const { installArgs } = session.plan;
    const offline = await session.show('install', installPackages(pnpm, 'offline', installArgs));
    const builds = { ignoredBuilds: ignoredBuilds(outputOf(offline)) };
    const isInstalled = offline.exitCode === 0;
    const missing = isInstalled ? await findMissing(session, pnpm, offline) : [];
    if (isInstalled && missing.length === 0)
        return builds;
    const gap = isInstalled ? gapOf(missing) : classify(outputOf(offline));
    if (gap.remedy !== 'online' || !reach.goesOnline)
        return { failed: offline, gap, ignoredBuilds: [] };
    const online = await installOnline(session, pnpm);
    if (online.failed === undefined)
        return { ...online, recovery: gap.why };
    // It is installed, but for what is optional: a registry that is out of reach does not make that a failure.
    const isAway = classify(outputOf(online.failed)).kind === 'network';
    return isInstalled && isAway ? { ...builds, missing, recovery: gap.why } : online;
}
async function installOnline(session, pnpm) {
    const { installArgs, root } = session.plan;
    // By this file pnpm 11 takes for up to date what an offline install has left incomplete.
    await session.ports.files.remove((0,external_node_path_.join)(root, 'node_modules/.pnpm-workspace-state-v1.json'));
    const online = await session.show('install', installPackages(pnpm, 'online', installArgs));
    if (online.exitCode !== 0)
        return { failed: online, ignoredBuilds: [] };
    const missing = await findMissing(session, pnpm, online);
    const builds = { ignoredBuilds: ignoredBuilds(outputOf(online)) };
    return missing.length === 0 ? builds : { ...builds, missing };
}
async function findMissing({ plan: { root, optional }, ports: { files } }, { version }, ended) {
    return saysWhatIsMissing(version) ? leftOut(outputOf(ended)) : findHoles(root, optional, files);
}
function gapOf(missing) {
    const why = `the store lacks optional packages, which pnpm had gone on without: ${missing.join(', ')}`;
    return { remedy: 'online', why };
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/install-project.js



/** Fetches what the store lacks, then installs from it; gaps and damages of the store are made good once. */
async function installProject(session, pnpm, store) {
    // What was restored by its exact key has been made from this very lockfile.
    const fetches = store.source !== 'restored';
    // Of packages that were restored whole, none is missing for a good reason: they are not patched up.
    const goesOnline = fetches || store.target.thing === 'store';
    const first = await attempt(session, pnpm, { fetches, goesOnline });
    if (first.failed === undefined)
        return first;
    const { remedy, why } = first.gap ?? classify(outputOf(first.failed));
    const isRestored = store.source === 'restored' || store.source === 'carried';
    const isMended = remedy === 'refill' || (remedy === 'online' && !goesOnline);
    if (!isMended || !isRestored)
        return { ...first, failure: explainStep(first.failed) };
    await store.target.clear(session.ports.files);
    const second = await attempt(session, pnpm, { fetches: true, goesOnline: true });
    if (second.failed !== undefined)
        return { ...second, failure: explainStep(second.failed) };
    return { ...second, rejection: why };
}
function explainStep(failed) {
    const what = failed.command.args[0] === 'fetch' ? 'Fetching the packages' : 'Installing';
    return explain(`${what} failed with exit code ${failed.exitCode}`, failed);
}

// EXTERNAL MODULE: ./build/pnpm-fetch-install/modules.js
var pnpm_fetch_install_modules = __nccwpck_require__(7342);
// EXTERNAL MODULE: ./build/pnpm-fetch-install/store-size.js
var store_size = __nccwpck_require__(6306);
// EXTERNAL MODULE: ./build/core/cache-generations.js
var cache_generations = __nccwpck_require__(210);
;// CONCATENATED MODULE: ./build/pnpm-fetch-install/modules-target.js


/** Returns how what is installed is cached: only the very same serves, and nothing is restored over another. */
function modulesTarget({ storePath, pnpmVersion, modules }, plan) {
    const [top = ''] = modules.folders;
    return {
        thing: 'node_modules',
        key: (0,pnpm_fetch_install_modules/* modulesKey */.X7)({ ...plan.facts, ...modules, storePath, pnpmVersion }),
        prefixes: [],
        paths: (0,pnpm_fetch_install_modules/* cachedPaths */.hm)(modules.folders),
        note: (0,external_node_path_.join)(top, '.pnpm-copilotos.json'),
        marker: (0,external_node_path_.join)(top, '.pnpm-copilotos-restoring'),
        whyPresent: async (files) => (await findOwn(modules.folders, files)).length === 0
            ? undefined
            : 'something is installed here already',
        prepare: async () => Promise.resolve(),
        clear: async (files) => {
            for (const path of await findOwn(modules.folders, files))
                await files.remove(path);
        },
    };
}
async function findOwn(folders, files) {
    const found = await Promise.all(folders.map(async (folder) => (await files.list(folder)).filter(pnpm_fetch_install_modules/* isOwn */.NP).map((name) => (0,external_node_path_.join)(folder, name))));
    return found.flat();
}

// EXTERNAL MODULE: ./build/pnpm-fetch-install/store-key.js
var store_key = __nccwpck_require__(2252);
;// CONCATENATED MODULE: ./build/pnpm-fetch-install/store-note.js
/** What cannot be pruned stays: after so many lockfiles the store is filled afresh. */
const longestLineage = 5;
/** Reads a note; undefined when it is none of ours. */
function readNote(text) {
    try {
        const note = JSON.parse(text ?? '');
        const isWhole = Number.isFinite(note.generation) && typeof note.verified === 'string';
        return note.format === 2 && isWhole ? note : undefined;
    }
    catch {
        return undefined;
    }
}
/** Returns the text of a note as it is kept. */
function writeNote(note) {
    return `${JSON.stringify(note)}\n`;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/store-target.js


/** Returns how a store is cached: one of another lockfile serves too, since pnpm takes from it what it needs. */
function storeTarget(path, { facts, isHosted }) {
    const key = (0,store_key/* storeKey */.LN)({ ...facts, storePath: path });
    const note = (0,external_node_path_.join)(path, 'copilotos-store.json');
    return {
        thing: 'store',
        key,
        prefixes: [key.prefix],
        paths: [path],
        note,
        marker: (0,external_node_path_.join)(path, 'copilotos-restoring'),
        whyPresent: async (files) => whyPresent(path, { note, isHosted }, files),
        prepare: async (files) => removeIndex(path, files),
        clear: async (files) => clearStore(path, files),
    };
}
// A machine that stays keeps its store itself; on one that does not, something small may have been put there before us.
async function whyPresent(path, { note, isHosted }, files) {
    if ((await files.list(path)).length === 0)
        return undefined;
    if (await files.exists(note))
        return 'an earlier step or job has filled the store';
    return isHosted ? undefined : 'this machine keeps a store of its own';
}
// The index of a store is a database: over an older one, its log would be taken for the new one's.
async function removeIndex(path, files) {
    for (const name of await files.list(path))
        if (name.startsWith('index.db'))
            await files.remove((0,external_node_path_.join)(path, name));
}
// What packages are made of; `links` stays, since the pnpm that runs may itself be linked from there.
async function clearStore(path, files) {
    for (const name of await files.list(path))
        if (name !== 'links')
            await files.remove((0,external_node_path_.join)(path, name));
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/verified-lockfile.js
/**
 * pnpm 11 and newer ask the registry about every entry of a lockfile (`minimumReleaseAge`, `trustPolicy`) and remember
 * in their cache folder that it passed. Without that memory an offline install on a fresh machine fails with
 * ERR_PNPM_NO_OFFLINE_META; with it, keyed by the lockfile's hash and the policy, nothing is asked (pnpm/pnpm#11687).
 */

/** Says whether this pnpm verifies lockfiles. */
function verifiesLockfiles(pnpmVersion) {
    return Number(pnpmVersion.split('.')[0]) >= 11;
}
/** Returns the file of that memory (pnpm, config/reader, `getCacheDir`); undefined without a home folder. */
function verifiedFile({ configured, platform, environment, }) {
    const path = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const folder = cacheFolder({ configured, platform, environment });
    return folder === undefined ? undefined : path.join(folder, 'lockfile-verified.jsonl');
}
function cacheFolder({ configured, platform, environment }) {
    const set = configured.trim();
    if (set !== '' && set !== 'undefined')
        return set;
    const xdg = environment['XDG_CACHE_HOME'] ?? '';
    if (xdg !== '')
        return external_node_path_.posix.join(xdg, 'pnpm');
    if (platform === 'win32') {
        const local = environment['LOCALAPPDATA'] ?? '';
        return local === '' ? undefined : external_node_path_.win32.join(local, 'pnpm-cache');
    }
    const home = environment['HOME'] ?? '';
    if (home === '')
        return undefined;
    return external_node_path_.posix.join(home, platform === 'darwin' ? 'Library/Caches/pnpm' : '.cache/pnpm');
}
/** Returns the newest record about this lockfile; empty when there is none. */
function recordOf(memory, lockfilePath) {
    const records = (memory ?? '').split('\n').filter((line) => isAbout(line, lockfilePath));
    return records.at(-1) ?? '';
}
/** Returns the memory with the record at its end; unchanged when it is there already. */
function withRecord(memory, record) {
    const lines = (memory ?? '').split('\n').filter((line) => line !== '');
    return `${[...lines.filter((line) => line !== record), record].join('\n')}\n`;
}
function isAbout(line, lockfilePath) {
    try {
        const { lockfile } = JSON.parse(line);
        return lockfile?.path === lockfilePath;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/open-store.js










/** Asks this pnpm for its store and brings what is cached to where it is known; or says why that cannot be asked. */
async function openStore(session, pnpm) {
    const { plan, ports } = session;
    const asked = await session.ask(runPnpm(pnpm, 'store', 'path'));
    const path = lastLine(asked.stdout);
    if (asked.exitCode !== 0 || path === '')
        return explain('pnpm does not name its store', asked);
    const target = plan.modules === undefined
        ? storeTarget(path, plan)
        : modulesTarget({ storePath: path, pnpmVersion: pnpm.version, modules: plan.modules }, plan);
    const memory = await findMemory(session, pnpm);
    // A run that was ended in the middle of a restore has left half of it.
    if (await ports.files.exists(target.marker))
        await target.clear(ports.files);
    const mended = (0,cache_generations/* mendedKey */.hJ)(target.key.key, ports.clock.now());
    const base = { path, target, key: target.key, mendedKey: mended, memory };
    const present = await target.whyPresent(ports.files);
    if (present !== undefined)
        return { ...base, source: 'present', reason: present };
    if (plan.strategy === 'never')
        return { ...base, source: 'skipped', reason: '`strategy` is never' };
    const lookup = plan.strategy === 'auto' ? await askCosts(session, target.key.prefix) : undefined;
    if (lookup !== undefined && 'why' in lookup)
        return { ...base, lookup, source: 'filled', reason: whyUnusable(lookup, undefined) ?? '' };
    const costs = lookup === undefined ? undefined : lookup.costs;
    if (!(0,pnpm_fetch_install_costs/* prefersInstall */.pb)(costs, ports.clock.now()))
        return restore(session, base);
    const reason = 'installing has been faster than restoring';
    return { ...base, source: 'skipped', costs, reason };
}
/** Puts pnpm's record of a verified lockfile where pnpm looks for it. */
async function remember(memory, verified, files) {
    if (memory === undefined || verified === '')
        return;
    await files.writeText(memory, withRecord(await files.readText(memory), verified));
}
async function findMemory(session, pnpm) {
    if (!verifiesLockfiles(pnpm.version))
        return undefined;
    const { stdout } = await session.ask(runPnpm(pnpm, 'config', 'get', 'cache-dir'));
    const { environment, facts } = session.plan;
    return verifiedFile({ configured: lastLine(stdout), platform: facts.platform, environment });
}
const patience = 5000;
async function askCosts(session, prefix) {
    const { plan, ports } = session;
    const file = (0,store_key/* costsFile */.LW)(plan.temporary, prefix);
    const wanted = (0,store_key/* costsPrefix */.zX)(prefix);
    const begun = ports.clock.now();
    const found = await session.timed('restore', async () => ports.cache.restore([file], `${wanted}newest`, [wanted]));
    // A service that takes its time to fail has been asked several times, and would be again; a damaged entry fails at once.
    if ('why' in found && ports.clock.now() - begun > patience)
        return found;
    return { costs: 'key' in found ? (0,pnpm_fetch_install_costs/* readCosts */.PV)(await ports.files.readText(file)) : undefined };
}
async function restore(session, base) {
    const { files } = session.ports;
    const { target, memory } = base;
    const lookup = await session.timed('restore', async () => unpack(session, target));
    const found = 'key' in lookup ? readNote(await files.readText(target.note)) : undefined;
    const unusable = whyUnusable(lookup, found);
    if (unusable !== undefined) {
        if (lookup.status !== 'miss' && lookup.status !== 'unavailable')
            await target.clear(files);
        return { ...base, lookup, source: 'filled', reason: unusable };
    }
    await remember(memory, found?.verified ?? '', files);
    const kept = { ...base, lookup, ...(found === undefined ? {} : { note: found }) };
    if (lookup.status === 'hit')
        return { ...kept, source: 'restored', reason: '' };
    return { ...kept, source: 'carried', reason: 'the lockfile or a setting of pnpm has changed' };
}
async function unpack({ ports }, target) {
    const { cache, files } = ports;
    try {
        await target.prepare(files);
        await files.writeText(target.marker, '');
        const { paths, prefixes } = target;
        const lookup = await (0,cache_generations/* restoreNewest */.Di)(cache, { paths, key: target.key.key, prefixes });
        await files.remove(target.marker);
        return lookup;
    }
    catch (error) {
        return { status: 'failed', why: (0,errors/* messageOf */.bD)(error) };
    }
}
function whyUnusable(lookup, found) {
    if (lookup.status === 'miss')
        return 'nothing is cached for it yet';
    if ('why' in lookup)
        return `the cache could not be used: ${lookup.why}`;
    if (found === undefined)
        return 'what was restored does not say how it was made';
    return lookup.status === 'partial' && found.generation >= longestLineage
        ? `it had been carried over ${longestLineage} times and was made anew, so that it does not grow`
        : undefined;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/registry-access.js
/** Says whether a text is the address of a registry. */
function isRegistry(text) {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '';
}
/**
 * Returns the text of a user-level `.npmrc` that knows the registry and keeps what the user's own says. Project files
 * cannot do this with a variable: pnpm 10.34.2 and newer drop every `${…}` in their credentials (pnpm, config/reader,
 * `dropUntrustedEnvExpansions`).
 */
function npmrcWith(own, access) {
    const { registry, scopes, token } = access;
    const url = registry.endsWith('/') ? registry : `${registry}/`;
    const names = scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`);
    const credentials = token.isEmpty
        ? []
        : [`${url.replace(/^https?:/, '')}:_authToken=${token.reveal()}`];
    const kept = (own ?? '').split(/\r?\n/).filter((line) => line !== '');
    return `${[...kept, ...names.map((name) => `${name}=${url}`), ...credentials].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/toolchain.js


const questions = `
const report = process.platform === 'linux' ? (process.report.excludeNetwork = true, process.report.getReport().header) : {};
const libc = process.platform !== 'linux' ? '' : report.glibcVersionRuntime ? 'glibc' + report.glibcVersionRuntime : 'musl';
console.log(JSON.stringify({ version: process.versions.node, platform: process.platform, arch: process.arch, libc }));
`.trim();
/** Returns the command that asks the Node.js on PATH, under which pnpm and build scripts will run. */
function askNode(folder) {
    return { ...command('node', '-e', questions), cwd: folder };
}
/** Reads the answer; undefined when it is none. */
function parseNode(stdout) {
    try {
        return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    }
    catch {
        return undefined;
    }
}
/** The pnpm on PATH; on Windows it is found whether it is `pnpm.cmd` (npm, Corepack) or `pnpm.exe` (its own installer). */
const pnpmOnPath = 'pnpm';
/** Returns the layout of a tool folder. */
function toolFolder(folder, isWindows) {
    const path = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const programs = path.join(folder, 'node_modules', '.bin');
    return {
        folder,
        programs,
        pnpm: path.join(programs, isWindows ? 'pnpm.cmd' : 'pnpm'),
        lockfile: path.join(folder, 'node_modules', '.package-lock.json'),
    };
}
/** Returns the command that installs pnpm there; npm checks what it downloads against the registry's integrity. */
function installPnpm({ folder }, version, isWindows) {
    const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    // pnpm 12's own install script puts its program in the place of a script that starts Node.js first.
    const place = ['--prefix', folder, '--no-save', '--ignore-scripts=false'];
    return {
        ...command(isWindows ? 'npm.cmd' : 'npm', 'install', ...place, ...quiet, `pnpm@${version}`),
        cwd: folder,
    };
}
/** What npm installed: the version that a range came to, and the integrity of its archive. */
function readInstalled(lockfile) {
    try {
        const { packages } = JSON.parse(lockfile ?? '');
        const pnpm = packages['node_modules/pnpm'];
        return pnpm === undefined
            ? undefined
            : { version: pnpm.version, integrity: pnpm.integrity ?? '' };
    }
    catch {
        return undefined;
    }
}
/** Says whether an integrity (`sha512-<base64>`) is the pinned hash (`sha512.<hex>`); undefined when they cannot be compared. */
function matchesHash(integrity, hash) {
    const [algorithm = '', hex = ''] = hash.split('.');
    const prefix = `${algorithm}-`;
    if (!integrity.startsWith(prefix))
        return undefined;
    return Buffer.from(integrity.slice(prefix.length), 'base64').toString('hex') === hex;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/provide-pnpm.js





// The pinned pnpm is the one that runs: it need not look for itself over the network, nor refuse a lockfile in which it
// is not recorded (`pmOnFail` since pnpm 11, the other before).
const asPinned = {
    pnpm_config_pm_on_fail: 'ignore',
    npm_config_manage_package_manager_versions: 'false',
};
/** Returns the pnpm to use, installed first when PATH has none that fits; or why there is none. */
async function providePnpm(session, env) {
    const { pnpm: source, root } = session.plan;
    if (source.from === 'path') {
        const own = source.isPinned ? { ...env, ...asPinned } : env;
        return { file: pnpmOnPath, version: source.version, root, env: own };
    }
    const installed = await install(session, source, env);
    if (installed instanceof errors/* ActionError */.lZ)
        return installed;
    session.ports.runner.addPath(source.tool.programs);
    const searchPath = [source.tool.programs, session.plan.searchPath].join(external_node_path_.delimiter);
    const own = { ...env, ...asPinned, PATH: searchPath };
    return { file: source.tool.pnpm, version: installed, root, env: own };
}
async function install(session, { tool, install: command, wanted, pinnedBy, hash }, env) {
    const { files } = session.ports;
    await files.createFolder(tool.folder);
    const result = await session.show('setup', { ...command, env });
    if (result.exitCode !== 0)
        return explain(`pnpm ${wanted} (${pinnedBy}) could not be installed`, result);
    const installed = readInstalled(await files.readText(tool.lockfile));
    const isOther = hash !== undefined && matchesHash(installed?.integrity ?? '', hash) === false;
    if (!isOther)
        return installed?.version ?? wanted;
    // What was refused must not be found by anyone.
    await files.remove(tool.folder);
    return new errors/* UserError */.yo({
        what: `pnpm ${wanted} is not the one that ${pinnedBy} names`,
        why: `its archive has the integrity ${installed?.integrity ?? ''}, not ${hash}`,
        fix: 'Correct the hash with `corepack use`, or find out who serves another archive.',
    });
}
/** Returns the environment of everything that runs here, after the private registry has been written down for it. */
async function openRegistry({ access, environment, isWindows }, files) {
    const quiet = { CI: 'true', COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', NO_UPDATE_NOTIFIER: '1' };
    if (access === undefined)
        return { env: quiet, folder: '' };
    const own = environment['NPM_CONFIG_USERCONFIG'] ??
        environment['npm_config_userconfig'] ??
        (0,external_node_path_.join)(environment[isWindows ? 'USERPROFILE' : 'HOME'] ?? '', '.npmrc');
    const folder = await files.createTemporaryFolder('copilotos-npmrc-');
    const path = (0,external_node_path_.join)(folder, '.npmrc');
    await files.writeText(path, npmrcWith(await files.readText(own), access), { mode: 0o600 });
    // Both spellings: whichever was set before would win otherwise.
    return { env: { ...quiet, NPM_CONFIG_USERCONFIG: path, npm_config_userconfig: path }, folder };
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/session.js

/** One run of the action: its plan, the world, and how long each phase has taken so far. */
class Session {
    plan;
    ports;
    #durations = {};
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
    }
    get durations() {
        return this.#durations;
    }
    /** Runs the body and adds its time to the phase. */
    async timed(phase, body) {
        const begun = this.ports.clock.now();
        try {
            return await body();
        }
        finally {
            this.#durations[phase] = (this.#durations[phase] ?? 0) + this.ports.clock.now() - begun;
        }
    }
    /** Runs a command in a group of the log and counts it towards the phase. */
    async show(phase, command) {
        const { exec, runner } = this.ports;
        return this.timed(phase, async () => runner.group(display(command), async () => exec.run(command, { output: 'live' })));
    }
    /** Runs a command that is only asked something. */
    async ask(command) {
        return this.timed('setup', async () => this.ports.exec.run(command));
    }
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/execute.js












/** Provides pnpm, opens its store, installs, and leaves the store as it should be saved. */
async function execute(plan, ports) {
    const session = new Session(plan, ports);
    const registry = await openRegistry(plan, ports.files);
    // Known to the post phase from here on, should this one be killed.
    ports.runner.saveState('registry-folder', registry.folder);
    try {
        return await run(session, registry.env);
    }
    finally {
        if (registry.folder !== '')
            await ports.files.remove(registry.folder);
    }
}
async function run(session, env) {
    const { plan } = session;
    const nothing = { plan, pnpmVersion: '', bytes: 0, ignoredBuilds: [] };
    const pnpm = await providePnpm(session, env);
    if (pnpm instanceof errors/* ActionError */.lZ)
        return { ...nothing, durations: session.durations, failure: pnpm };
    const known = { ...nothing, pnpmVersion: pnpm.version };
    const opened = await openStore(session, pnpm);
    if (opened instanceof errors/* ActionError */.lZ)
        return { ...known, durations: session.durations, failure: opened };
    const installed = await installProject(session, pnpm, opened);
    const store = rejected(opened, installed);
    const ended = { ...known, ...installed, store };
    if (installed.failure !== undefined)
        return { ...ended, durations: session.durations };
    const isPruned = store.source === 'carried' && (await prune(session, pnpm, store));
    await leaveNote(session, store, isPruned);
    const newCosts = (0,pnpm_fetch_install_costs/* learn */.nB)(store.costs, measure(session, store, installed), session.ports.clock.now());
    return {
        ...ended,
        durations: session.durations,
        ...(await lookAt(session, store)),
        ...(newCosts === undefined ? {} : { newCosts }),
    };
}
// A size is only told: one that cannot be measured is no reason to fail. What the post phase compares with is taken last, when the step changes nothing more.
async function lookAt({ plan: { modules }, ports: { files } }, { path, source }) {
    if (modules === undefined)
        return (0,store_size/* measureStore */.M)(path, files);
    const { folders } = modules;
    const bytes = await (0,pnpm_fetch_install_modules/* sizeOf */.$d)(folders, files);
    const unfit = source === 'present' ? undefined : await (0,pnpm_fetch_install_modules/* whyNotWhole */.$B)(modules, files);
    return {
        ...{ bytes, fingerprint: await (0,pnpm_fetch_install_modules/* fingerprint */.Rj)(folders, files) },
        ...(unfit === undefined ? {} : { unfit }),
    };
}
function rejected(store, { rejection }) {
    if (rejection === undefined)
        return store;
    const { path, target, key, mendedKey, memory, lookup } = store;
    const kept = { path, target, key, mendedKey, memory };
    const rest = { ...kept, ...(lookup === undefined ? {} : { lookup }) };
    const what = target.thing === 'store' ? 'the store that was restored' : 'what was restored';
    return { ...rest, source: 'filled', reason: `${what} could not be used: ${rejection}` };
}
// What belongs to the run without the cache, and to the one with it; a recovered one is neither.
function measure(session, { source, note }, { recovery }) {
    const { restore = 0, fetch = 0, install = 0 } = session.durations;
    const total = fetch + install;
    if (recovery !== undefined)
        return { warm: undefined, cold: undefined };
    if (source === 'restored')
        return { warm: restore + total, cold: note?.coldDuration };
    return { warm: undefined, cold: source === 'skipped' ? total : undefined };
}
// pnpm removes files that nothing else links to: where packages are copied or cloned, that would be all of them.
async function prune(session, pnpm, { path }) {
    if (!(await isLinked(session, (0,external_node_path_.join)(path, 'files'))))
        return false;
    const { exitCode } = await session.show('prune', runPnpm(pnpm, 'store', 'prune'));
    return exitCode === 0;
}
async function isLinked({ ports: { files } }, folder) {
    for (const name of (await files.list(folder)).slice(0, 4)) {
        for (const file of await files.list((0,external_node_path_.join)(folder, name)))
            if ((await files.countLinks((0,external_node_path_.join)(folder, name, file))) > 1)
                return true;
    }
    return false;
}
async function leaveNote({ plan, durations, ports: { files } }, { target, memory, source, note }, isPruned) {
    if (source === 'present')
        return;
    const record = memory === undefined ? '' : await files.readText(memory);
    const generation = note?.generation ?? 0;
    const carried = source === 'carried' && !isPruned ? generation + 1 : 0;
    const isCold = source === 'filled' || source === 'skipped';
    const cold = (durations.fetch ?? 0) + (durations.install ?? 0);
    await files.writeText(target.note, writeNote({
        format: 2,
        generation: source === 'restored' ? generation : carried,
        coldDuration: isCold ? cold : (note?.coldDuration ?? 0),
        verified: recordOf(record, (0,external_node_path_.join)(plan.root, 'pnpm-lock.yaml')),
    }));
}

// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./build/core/cache-save.js

/** When an entry may be written: `auto` leaves it to how far the run is trusted. */
const saveModes = ['auto', 'always', 'never'];
/** Returns why this run must not write to the cache; undefined when it may. */
function whyNotSave(mode, context) {
    if (mode === 'always')
        return undefined;
    if (mode === 'never')
        return '`save` is never';
    if ((0,run_context/* isTrusted */.W2)(context) && !(0,run_context/* followsFork */.hK)(context))
        return undefined;
    return `this run is not trusted to write (event ${context.eventName}, by ${context.actor})`;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/target.js
/** What a run may cache: pnpm's store, or what it has installed. */
const cachedThings = ['store', 'node_modules'];

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/inputs.js





/** Whether a store is restored: `auto` leaves it to what that and installing have cost; `never` installs and only saves. */
const strategies = ['auto', 'always', 'never'];
/** Reads the inputs of `pnpm-fetch-install`. */
function readInputs(read, { runner }) {
    const { context, environment } = runner;
    const isWindows = context.os === 'Windows';
    const path = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const workspace = path.resolve(context.workspace);
    return {
        working: path.resolve(workspace, read.text('working-directory', { default: '.' })),
        workspace,
        temporary: path.resolve(context.temporary),
        isWindows,
        isHosted: context.isGitHubHosted,
        version: readVersion(read),
        fetchArgs: read.lines('fetch-args'),
        installArgs: read.lines('install-args'),
        cached: read.choice('cache', cachedThings, { default: 'store' }),
        suffix: read.text('cache-suffix'),
        strategy: read.choice('strategy', strategies, { default: 'auto' }),
        access: readAccess(read),
        whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
        environment,
    };
}
function readVersion(read) {
    const version = read.text('version');
    if (version !== '' && !isRange(version))
        read.refuse('version', `'${version}' is not a version of pnpm.`, 'Write 12.21.0 or ^12.');
    return version;
}
function readAccess(read) {
    const registry = read.text('registry');
    const scopes = read.list('registry-scopes');
    const token = read.secret('registry-token');
    if (registry !== '' && !isRegistry(registry))
        read.refuse('registry', `'${registry}' is not an address.`, 'Write https://npm.pkg.github.com.');
    for (const scope of scopes.filter((name) => !/^@[\w.-]+$/.test(name)))
        read.refuse('registry-scopes', `'${scope}' is not a scope.`, 'Write it as @company.');
    if (registry === '' && (scopes.length > 0 || !token.isEmpty))
        read.refuse('registry', 'was not given, but `registry-scopes` or `registry-token` was.');
    return registry === '' ? undefined : { registry, scopes, token };
}

// EXTERNAL MODULE: ./build/core/cache-key.js
var cache_key = __nccwpck_require__(3238);
;// CONCATENATED MODULE: ./build/core/search-path.js
/** Returns where programs are looked for; Windows calls it `Path`, and takes it whatever its letters. */
function searchPath(environment, isWindows) {
    if (!isWindows)
        return environment['PATH'] ?? '';
    const found = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH');
    return found?.[1] ?? '';
}

;// CONCATENATED MODULE: ./build/core/os-release.js
/**
 * Names the operating system and its version for a cache key: what hosted images call themselves (`ImageOS`)
 * and what os-release(5) says. The weekly build number of an image is left out: it changes no library's ABI.
 */
function operatingSystem(osRelease, environment) {
    const field = (name) => new RegExp(`^${name}=["']?([^"'\\n]*)["']?$`, 'm').exec(osRelease ?? '')?.[1] ?? '';
    const names = [environment['ImageOS'] ?? '', field('ID'), field('VERSION_ID')];
    const known = names.filter((name) => name !== '').join('-');
    return known === '' ? (environment['RUNNER_OS'] ?? 'unknown') : known;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/pinned-version.js

/** Returns the most precise version that all sources agree on; sources that do not agree are refused, both named. */
function pinVersion(input, manifests) {
    const refusals = [];
    const sources = [
        ...(input === '' ? [] : [{ version: input, source: 'the `version` input' }]),
        ...manifests.flatMap(({ path, manifest }) => [
            ...readPackageManager(path, manifest.packageManager, refusals),
            ...readDevEngines(path, manifest.devEngines, refusals),
        ]),
    ];
    const exact = sources.filter(({ version }) => isExact(version));
    const pin = exact.find(({ hash }) => hash !== undefined) ?? exact[0] ?? sources[0];
    const rivals = pin === undefined ? [] : sources.filter((source) => !agrees(pin, source));
    if (pin !== undefined && rivals.length > 0)
        refusals.push(refuseRivals(pin, rivals));
    return { pin, refusals };
}
function agrees(pin, { version }) {
    if (pin.version === version)
        return true;
    return isExact(pin.version) && version_satisfies(pin.version, version) === true;
}
function refuseRivals(pin, rivals) {
    const named = [pin, ...rivals].map(({ version, source }) => `${source} says ${version}`);
    return {
        input: 'version',
        why: `the version of pnpm is not clear: ${named.join(', ')}.`,
        fix: 'Keep one of them; `packageManager` in package.json is what everyone else reads too.',
    };
}
function readPackageManager(path, value, refusals) {
    if (typeof value !== 'string')
        return [];
    const source = `packageManager in ${path}`;
    const match = /^([\w@/-]+)@([^+]+)(?:\+(\w+\.[0-9a-f]+))?$/.exec(value.trim());
    if (match?.[1] !== 'pnpm') {
        refusals.push({ input: 'version', why: `${source} is '${value}', which is not pnpm.` });
        return [];
    }
    const [, , version = '', hash] = match;
    return [{ version, source, ...(hash === undefined ? {} : { hash }) }];
}
function readDevEngines(path, devEngines, refusals) {
    const managers = [field(devEngines, 'packageManager')].flat();
    const named = managers.filter((manager) => typeof field(manager, 'name') === 'string');
    if (named.length === 0)
        return [];
    const source = `devEngines.packageManager in ${path}`;
    const pnpm = named.find((manager) => field(manager, 'name') === 'pnpm');
    if (pnpm === undefined) {
        refusals.push({ input: 'version', why: `${source} allows no pnpm.` });
        return [];
    }
    const version = field(pnpm, 'version');
    return typeof version === 'string' ? [{ version, source }] : [];
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/project.js

/** Finds the lockfile of the working directory, upwards to the workspace; what is missing is refused. */
async function findProject({ working, workspace }, files, refusals) {
    const folders = ancestors(working, workspace);
    const root = await firstWith(folders, 'pnpm-lock.yaml', files);
    const own = root ?? working;
    const manifests = await readManifests([own, working], workspace, { files, refusals });
    if (root === undefined)
        refusals.push(refuseNoLockfile(working, folders.at(-1) ?? workspace));
    if (root === undefined)
        return undefined;
    const lockfile = (await files.readText((0,external_node_path_.join)(root, 'pnpm-lock.yaml'))) ?? '';
    return { root, lockfile, manifests };
}
function refuseNoLockfile(working, last) {
    return {
        input: 'working-directory',
        why: `there is no pnpm-lock.yaml in ${working}${last === working ? '' : ` nor in a folder above, up to ${last}`}.`,
        fix: 'Run `pnpm install` where you develop and commit the lockfile it writes.',
    };
}
/** Returns a folder and those above, up to the top; one outside of that has no upper end but itself. */
function ancestors(folder, top) {
    const isInside = folder === top || !(0,external_node_path_.relative)(top, folder).startsWith('..');
    if (!isInside)
        return [folder];
    return folder === top ? [folder] : [folder, ...ancestors((0,external_node_path_.dirname)(folder), top)];
}
async function firstWith(folders, name, files) {
    for (const folder of folders)
        if (await files.exists((0,external_node_path_.join)(folder, name)))
            return folder;
    return undefined;
}
async function readManifests(folders, workspace, { files, refusals }) {
    const found = [];
    for (const folder of new Set(folders)) {
        const path = (0,external_node_path_.join)(folder, 'package.json');
        const shown = (0,external_node_path_.relative)(workspace, path) || path;
        const text = await files.readText(path);
        const manifest = text === undefined ? undefined : parseManifest(text);
        if (manifest !== undefined)
            found.push({ path: shown, manifest });
        else
            refusals.push({
                input: 'working-directory',
                why: text === undefined
                    ? `there is no package.json in ${folder}.`
                    : `${shown} is not valid JSON.`,
                fix: text === undefined ? 'Give the folder of the project that pnpm installs.' : 'Correct it.',
            });
    }
    return found;
}
function parseManifest(text) {
    try {
        const manifest = JSON.parse(text.replace(/^\uFEFF/, ''));
        return typeof manifest === 'object' && manifest !== null ? manifest : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/settings.js
/** The settings of a project that decide what its store must hold, such as the architectures. */




/** Where a workspace says what its projects are; since pnpm 10.5 its settings too. */
const workspaceFile = 'pnpm-workspace.yaml';
const settingsFiles = ['.npmrc', workspaceFile];
/** Returns the digest of the settings of a project, and of the workspace that it may be one of. */
async function hashSettings(root, workspace, files) {
    const folders = await settingsFolders(root, workspace, files);
    const found = await readAll(folders.flatMap((folder) => settingsFiles.map((name) => (0,external_node_path_.join)(folder, name))), files);
    const texts = [...found].map(([path, text]) => [(0,external_node_path_.relative)(root, path), normalise(text)]);
    const fields = await Promise.all(folders.map(async (folder) => readField(folder, files)));
    return (0,cache_key/* digest */.br)(JSON.stringify([...texts, ...fields.flat()]));
}
async function settingsFolders(root, workspace, files) {
    const above = ancestors(root, workspace).map((folder) => (0,external_node_path_.join)(folder, workspaceFile));
    const there = await Promise.all(above.map(async (path) => files.exists(path)));
    const found = above.find((_path, index) => there[index] === true);
    return [...new Set([root, ...(found === undefined ? [] : [(0,external_node_path_.dirname)(found)])])];
}
// Before pnpm 11 they may be in package.json. Scripts and what else changes there decide nothing.
async function readField(folder, files) {
    try {
        const text = await files.readText((0,external_node_path_.join)(folder, 'package.json'));
        const { pnpm } = JSON.parse((text ?? '').replace(/^\uFEFF/, ''));
        return pnpm === undefined ? [] : [normalise(JSON.stringify(pnpm))];
    }
    catch {
        return [];
    }
}
/** Returns the texts of those files that can be read, by path. */
async function readAll(paths, files) {
    const found = await Promise.all([...new Set(paths)].map(async (path) => {
        const text = await files.readText(path).catch(() => undefined);
        return text === undefined ? [] : [[path, text]];
    }));
    return new Map(found.flat());
}
/** Returns a text without what changes from run to run and means nothing: line ends, tokens. */
function normalise(text) {
    return withoutCredentials(text
        .replaceAll('\r\n', '\n')
        .replace(/^.*:(?:_auth|_authToken|_password|username|tokenHelper)\s*=.*\n?/gm, ''));
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/read-modules.js






/** Reads everything beside the lockfile that decides what pnpm installs into a workspace. */
async function readModules({ environment, installArgs, isWindows, workspace }, { root, lockfile }, { node, files }) {
    const folders = (0,pnpm_fetch_install_modules/* importersOf */.pM)(lockfile).map((name) => (0,external_node_path_.join)(root, name));
    const home = environment[isWindows ? 'USERPROFILE' : 'HOME'] ?? '';
    const config = environment['NPM_CONFIG_USERCONFIG'] ?? (0,external_node_path_.join)(home, '.npmrc');
    const settings = [...settingsFiles, ...hooks].map((name) => (0,external_node_path_.join)(root, name));
    const known = await readAll([...folders.flatMap(ownFiles), ...settings, config], files);
    const patches = [lockfile, ...known.values()].flatMap(namedPatches);
    const all = new Map([
        ...known,
        ...(await readAll(patches.map((name) => (0,external_node_path_.join)(root, name)), files)),
    ]);
    const variables = settingsVariables(environment);
    const ownSettings = [...settings, config].map((path) => known.get(path) ?? '');
    const isShared = sharesLockfile(ownSettings, variables) && !(await isBelowWorkspace(root, workspace, files));
    return {
        ...{ root, installArgs, nodeVersion: node.version, lockfiles: isShared ? 'one' : 'each' },
        folders: folders.map((folder) => (0,external_node_path_.join)(folder, 'node_modules')),
        files: Object.fromEntries([...all].map(([path, text]) => [(0,external_node_path_.relative)(root, path), (0,cache_key/* digest */.br)(normalise(text))])),
        variables,
    };
}
// As pnpm-workspace.yaml, .npmrc and variables write it.
function sharesLockfile(settings, variables) {
    const isOff = /^\s*["']?shared-?workspace-?lockfile["']?\s*[:=]\s*["']?false\b/im;
    const names = Object.keys(variables).filter((name) => /_shared_workspace_lockfile$/.test(name));
    return (!settings.some((text) => isOff.test(text)) && names.every((name) => variables[name] !== 'false'));
}
// A lockfile that is not beside its workspace's settings is that of one project.
async function isBelowWorkspace(root, workspace, files) {
    const [own = root, ...above] = ancestors(root, workspace).map((folder) => (0,external_node_path_.join)(folder, workspaceFile));
    return (!(await files.exists(own)) &&
        (await Promise.all(above.map(async (path) => files.exists(path)))).includes(true));
}
const hooks = ['.pnpmfile.cjs', '.pnpmfile.mjs', 'pnpmfile.js'];
function ownFiles(folder) {
    return [(0,external_node_path_.join)(folder, 'package.json'), (0,external_node_path_.join)(folder, '.npmrc')];
}
function namedPatches(text) {
    return [...text.matchAll(/[\w@%+./-]+\.(?:patch|diff)\b/g)].map(([name]) => name);
}
// pnpm reads settings from these; NODE_ENV leaves development dependencies out.
function settingsVariables(environment) {
    const found = Object.entries(environment).flatMap(([name, value]) => {
        const plain = name.toLowerCase();
        if (plain !== 'node_env' && !/^p?npm_config_/.test(plain))
            return [];
        return /userconfig|auth|token|password/.test(plain) ? [] : [[plain, withoutCredentials(value)]];
    });
    return Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/probe.js









/** Reads the world; what cannot be used is refused together. */
async function probe(inputs, ports) {
    const refusals = [];
    const [project, node, onPath] = await Promise.all([
        findProject(inputs, ports.files, refusals),
        findNode(inputs, ports.exec, refusals),
        findPnpm(inputs, ports.exec),
    ]);
    const { pin, refusals: pinRefusals } = pinVersion(inputs.version, project?.manifests ?? []);
    refusals.push(...pinRefusals);
    if (pin === undefined && onPath === undefined && pinRefusals.length === 0)
        refusals.push(nothingPinned);
    if (project === undefined || node === undefined || refusals.length > 0)
        throw new errors/* InvalidInputs */.hS(refusals);
    const { files } = ports;
    return {
        ...{ project, node, pin, onPath },
        system: operatingSystem(await files.readText('/etc/os-release'), inputs.environment),
        settingsHash: await hashSettings(project.root, inputs.workspace, files),
        modules: inputs.cached === 'store' ? undefined : await readModules(inputs, project, { node, files }),
    };
}
const nothingPinned = {
    input: 'version',
    why: 'nothing says which pnpm to use, and none is on PATH.',
    fix: 'Add `"packageManager": "pnpm@…"` to package.json, or give `version`.',
};
async function findNode({ temporary }, exec, refusals) {
    const { exitCode, stdout } = await exec.run(askNode(temporary));
    const facts = exitCode === 0 ? parseNode(stdout) : undefined;
    if (facts !== undefined)
        return facts;
    refusals.push({
        input: 'working-directory',
        why: 'there is no Node.js on PATH, which pnpm and the packages need.',
        fix: 'Run actions/setup-node before this step.',
    });
    return undefined;
}
// Asked away from the project: inside it, pnpm would switch to the version that is pinned there.
async function findPnpm({ temporary }, exec) {
    const { exitCode, stdout } = await exec.run({
        ...command(pnpmOnPath, '--version'),
        cwd: temporary,
        env: { COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', NO_UPDATE_NOTIFIER: '1' },
    });
    const version = stdout.trim().split('\n').at(-1) ?? '';
    return exitCode === 0 && /^\d+\.\d+\.\d+/.test(version) ? version : undefined;
}
/** Returns where npm keeps its tools of this job. */
function toolPlace({ temporary }, version) {
    return (0,external_node_path_.join)(temporary, `copilotos-pnpm-${version.replace(/[^\w.-]+/g, '_')}`);
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/plan.js







/** Decides what can be decided before pnpm is there. */
function plan(inputs, world) {
    const { project, node } = world;
    const architectures = architectureArgs(inputs.installArgs);
    return {
        pnpm: choosePnpm(inputs, world),
        root: project.root,
        facts: {
            system: world.system,
            settingsHash: world.settingsHash,
            platform: node.platform,
            arch: node.arch,
            libc: node.libc,
            nodeMajor: node.version.split('.')[0] ?? '',
            lockfileHash: (0,cache_key/* digest */.br)(project.lockfile.replaceAll('\r\n', '\n')),
            fetchArgs: [...inputs.fetchArgs, ...architectures],
            workspace: inputs.workspace,
            suffix: inputs.suffix,
        },
        modules: world.modules,
        fetchArgs: inputs.fetchArgs,
        installArgs: inputs.installArgs,
        architectures,
        optional: optionalPackages(project.lockfile),
        nodeVersion: node.version,
        isWindows: inputs.isWindows,
        isHosted: inputs.isHosted,
        temporary: inputs.temporary,
        strategy: inputs.strategy,
        access: inputs.access,
        searchPath: searchPath(inputs.environment, inputs.isWindows),
        environment: inputs.environment,
        whyNotSave: inputs.whyNotSave,
    };
}
// A pnpm on PATH that is not the pinned one would switch versions by itself, over the network and unseen.
function choosePnpm(inputs, { pin, onPath }) {
    if (pin === undefined)
        return { from: 'path', version: onPath ?? '', isPinned: false };
    if (onPath !== undefined && version_satisfies(onPath, pin.version) === true)
        return { from: 'path', version: onPath, isPinned: true };
    const tool = toolFolder(toolPlace(inputs, pin.version), inputs.isWindows);
    return {
        from: 'npm',
        tool,
        install: installPnpm(tool, pin.version, inputs.isWindows),
        wanted: pin.version,
        pinnedBy: pin.source,
        ...(pin.hash === undefined ? {} : { hash: pin.hash }),
    };
}

// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
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

// EXTERNAL MODULE: ./build/pnpm-fetch-install/state.js
var state = __nccwpck_require__(2554);
;// CONCATENATED MODULE: ./build/core/cache-advice.js
/** What a user can do about a cache that does not serve. */
/** Of an entry that is no good. */
const whenEntryIsBad = 'When this stays so, change `cache-suffix`: an entry of the cache never changes.';
/** Of a service or a connection that failed. */
const whenCacheFails = 'When this stays so, check the status of the service.';
/** Of an entry that is no good, and what this run can do about it. */
function adviceOnEntry(whyNotSave) {
    return whyNotSave === undefined
        ? 'What was made instead is saved beside it, and restored from the next run on.'
        : 'It stays until a run that may save has made another.';
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/warnings.js





/** Returns what a person should know although the step may have succeeded. */
function warnings(outcome) {
    const { plan, store, ignoredBuilds, failure } = outcome;
    const saved = store?.source === 'restored' ? savedTime(outcome) : undefined;
    const messages = [
        store?.lookup?.status === 'failed'
            ? `The cache failed: ${store.lookup.why}. ${(0,cache_generations/* isDamaged */.sR)(store.lookup) ? adviceOnEntry(plan.whyNotSave) : whenCacheFails}`
            : undefined,
        ...(failure === undefined ? [rejection(outcome), unfitness(outcome)] : []),
        recovered(outcome),
        ...(failure === undefined ? [incompleteness(outcome)] : []),
        ignoredBuilds.length === 0
            ? undefined
            : `Build scripts of ${ignoredBuilds.join(', ')} did not run: nobody has allowed them. Run \`pnpm approve-builds\` where you develop.`,
        saved === undefined || !(0,pnpm_fetch_install_costs/* isSlower */.tp)(-saved, 0)
            ? undefined
            : `Restoring and installing took ${(0,core_duration/* formatDuration */.a3)(-saved)} longer than an install from the network had taken. With \`strategy: auto\` the next runs install instead, for a week.`,
    ];
    return messages.flatMap((message) => message === undefined ? [] : [{ level: 'warning', message }]);
}
function rejection({ plan, store }) {
    if (store?.source !== 'filled' || store.lookup === undefined || !('key' in store.lookup))
        return undefined;
    const what = store.target.thing === 'store' ? 'A restored store was' : 'Restored packages were';
    const hint = store.lookup.status === 'hit' ? ` ${adviceOnEntry(plan.whyNotSave)}` : '';
    return `${what} made anew, since ${store.reason}.${hint}`;
}
function unfitness({ unfit, plan }) {
    if (unfit === undefined || plan.whyNotSave !== undefined)
        return undefined;
    return `What is installed is not cached, since ${unfit}. Use \`cache: store\`.`;
}
function recovered({ plan, store, recovery, missing }) {
    if (recovery === undefined)
        return undefined;
    const isMended = store?.source === 'restored' && missing === undefined;
    const hint = isMended ? ` ${adviceOnEntry(plan.whyNotSave)}` : '';
    return `The offline install was repeated over the network, since ${recovery}.${hint}`;
}
function incompleteness({ missing }) {
    if (missing === undefined)
        return undefined;
    return `${missing.join(', ')} could not be fetched and ${missing.length === 1 ? 'is' : 'are'} not installed: pnpm goes on without what is optional. Nothing is saved of it, so the next run fetches anew. What the registry never serves belongs into \`ignoredOptionalDependencies\`.`;
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/report.js





/** Every output with the value it has when nothing could be measured. */
const noOutputs = {
    'cache-hit': 'false',
    'cache-key': '',
    'cache-matched-key': '',
    'pnpm-version': '',
    'store-path': '',
    reason: '',
    recovered: 'false',
    'setup-ms': '',
    'restore-ms': '',
    'fetch-ms': '',
    'install-ms': '',
    'saved-ms': '',
    'archive-bytes': '',
    'store-bytes': '',
};
/** Renders what came of it, and hands the post phase what it needs to save. */
function reportOutcome(outcome) {
    const { failure } = outcome;
    return {
        outputs: outputsOf(outcome),
        summary: (0,markdown/* section */.uW)('Packages by pnpm', (0,markdown/* inline */.mG)(`${summarise(outcome)}.`), phaseTable(outcome), facts(outcome)),
        notice: failure === undefined ? formatNotice(summarise(outcome), noticeFacts(outcome)) : '',
        annotations: warnings(outcome),
        state: (0,state/* stateOf */.L)(outcome),
        ...(failure === undefined ? {} : { failure }),
    };
}
/** Milliseconds from asking the cache to the end of the install. */
function spent({ durations }) {
    return (durations.restore ?? 0) + (durations.fetch ?? 0) + (durations.install ?? 0);
}
/** Milliseconds that the cache has saved; undefined where nothing is known of an install without it. */
function savedTime(outcome) {
    const { store, failure } = outcome;
    const cold = store?.note?.coldDuration ?? 0;
    return cold === 0 || failure !== undefined ? undefined : cold - spent(outcome);
}
const sentences = {
    restored: (outcome) => `Installed from ${restoredThing(outcome)} in ${(0,core_duration/* formatDuration */.a3)(spent(outcome))}; from the network it had taken ${(0,core_duration/* formatDuration */.a3)(outcome.store?.note?.coldDuration ?? 0)}`,
    carried: (outcome) => `Installed in ${(0,core_duration/* formatDuration */.a3)(spent(outcome))} with the store of another lockfile, and fetched what that lacked`,
    filled: fromNetwork,
    present: fromNetwork,
    skipped: fromNetwork,
};
function restoredThing({ store }) {
    return store?.target.thing === 'node_modules' ? 'restored packages' : 'a restored store';
}
function fromNetwork(outcome) {
    const took = (0,core_duration/* formatDuration */.a3)(spent(outcome));
    return `Fetched and installed in ${took} without ${restoredThing(outcome)}, since ${outcome.store?.reason ?? ''}`;
}
function summarise(outcome) {
    const { store, failure, recovery, online } = outcome;
    if (failure !== undefined)
        return `The packages are not installed: ${failure.parts.what}`;
    if (store === undefined)
        return '';
    const sentence = sentences[store.source](outcome);
    if (online !== undefined)
        return `${sentence}; not offline, since ${online}`;
    return recovery === undefined ? sentence : `${sentence}; online after all, since ${recovery}`;
}
function outputsOf(outcome) {
    const { store, durations, bytes, pnpmVersion, recovery, failure } = outcome;
    const isFromCache = store?.source === 'restored' || store?.source === 'carried';
    const lookup = store?.lookup;
    return {
        'cache-hit': String(store?.source === 'restored'),
        'cache-key': store?.key.key ?? '',
        'cache-matched-key': isFromCache && lookup !== undefined && 'key' in lookup ? lookup.key : '',
        'pnpm-version': pnpmVersion,
        'store-path': store?.path ?? '',
        reason: store?.reason ?? '',
        recovered: String(recovery !== undefined),
        'setup-ms': milliseconds(durations.setup),
        'restore-ms': milliseconds(durations.restore),
        'fetch-ms': milliseconds(durations.fetch),
        'install-ms': milliseconds(durations.install),
        'saved-ms': milliseconds(savedTime(outcome)),
        'archive-bytes': String(archiveBytes(outcome) ?? ''),
        'store-bytes': failure === undefined ? String(bytes) : '',
    };
}
function milliseconds(value) {
    return value === undefined ? '' : String(Math.round(value));
}
function archiveBytes({ store }) {
    return store?.lookup !== undefined && 'key' in store.lookup
        ? store.lookup.archiveBytes
        : undefined;
}
function noticeFacts(outcome) {
    const { store, durations, bytes, pnpmVersion } = outcome;
    const saved = savedTime(outcome);
    return {
        cache: 'pnpm',
        hit: store?.source === 'restored',
        restore_ms: Math.round(durations.restore ?? 0),
        install_ms: Math.round((durations.fetch ?? 0) + (durations.install ?? 0)),
        ...(saved === undefined ? {} : { saved_ms: Math.round(saved) }),
        bytes,
        pnpm: pnpmVersion,
    };
}
const phaseNames = {
    setup: 'find or set up pnpm',
    restore: 'ask the cache and restore',
    fetch: 'fetch what the store lacks',
    install: 'install',
    prune: 'remove from the store what is not needed',
};
function phaseTable({ durations }) {
    const rows = Object.keys(phaseNames).flatMap((phase) => {
        const duration = durations[phase];
        return duration === undefined ? [] : [[phaseNames[phase], (0,core_duration/* formatDuration */.a3)(duration)]];
    });
    return (0,markdown/* table */.tp)(['phase', 'took:'], rows);
}
function facts(outcome) {
    const { store, bytes, pnpmVersion, plan } = outcome;
    if (store === undefined)
        return '';
    const archive = archiveBytes(outcome);
    const lines = [
        `- pnpm: ${(0,markdown/* code */.aY)(pnpmVersion)} on Node.js ${(0,markdown/* code */.aY)(plan.nodeVersion)}`,
        `- Store: ${(0,markdown/* code */.aY)(store.path)}`,
        `- Key: ${(0,markdown/* code */.aY)(store.key.key)}`,
        `- Size: ${(0,core_duration/* formatBytes */.z3)(bytes)} on disk${archive === undefined ? '' : `, ${(0,core_duration/* formatBytes */.z3)(archive)} as an archive`}`,
    ];
    return (0,markdown/* details */.zH)('Store, key, size', lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/pnpm-fetch-install/action.js





/** `pnpm-fetch-install`: fetch by the lockfile, install offline, with a store that is restored where that is faster. */
const pnpmFetchInstall = {
    name: 'pnpm-fetch-install',
    outputs: noOutputs,
    inputs: readInputs,
    probe: probe,
    plan: plan,
    execute: execute,
    report: reportOutcome,
};


/***/ }),

/***/ 3769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ writeCosts),
/* harmony export */   PV: () => (/* binding */ readCosts),
/* harmony export */   nB: () => (/* binding */ learn),
/* harmony export */   pb: () => (/* binding */ prefersInstall),
/* harmony export */   tp: () => (/* binding */ isSlower)
/* harmony export */ });
/** What restoring and installing have cost here before: known without downloading a store, so that it can be left alone. */
// Networks and caches change: after a week (GitHub's own patience with unused entries) it is measured again.
const validity = 7 * 24 * 60 * 60 * 1000;
/** Reads what was measured; undefined when it is none of ours. */
function readCosts(text) {
    try {
        const costs = JSON.parse(text ?? '');
        const isWhole = [costs.warm, costs.cold, costs.measuredAt].every(Number.isFinite);
        return costs.format === 1 && isWhole ? costs : undefined;
    }
    catch {
        return undefined;
    }
}
/** Returns the text of a measurement as it is kept. */
function writeCosts(costs) {
    return `${JSON.stringify(costs)}\n`;
}
/** Says whether restoring took longer by more than runs differ by chance. */
function isSlower(warm, cold) {
    return warm - cold > 1000;
}
/** Says whether installing is known to be faster than restoring. */
function prefersInstall(costs, now) {
    if (costs === undefined || now - costs.measuredAt >= validity)
        return false;
    return isSlower(costs.warm, costs.cold);
}
/** Returns the costs to keep when a run has changed what they say; undefined when nothing new was learnt. */
function learn(known, measured, now) {
    const warm = measured.warm ?? known?.warm;
    const cold = measured.cold ?? known?.cold;
    if (warm === undefined || cold === undefined)
        return undefined;
    const costs = { format: 1, warm, cold, measuredAt: now };
    return prefersInstall(costs, now) === prefersInstall(known, now) ? undefined : costs;
}


/***/ }),

/***/ 2786:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8783);
/* harmony import */ var _adapters_start_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6140);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(724);
/* harmony import */ var _saving_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1093);




await (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)((ports) => ({ ...ports, cache: (0,_adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedCache */ .n)() }), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .O)(_action_js__WEBPACK_IMPORTED_MODULE_2__/* .pnpmFetchInstall */ .J), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .O)(_saving_js__WEBPACK_IMPORTED_MODULE_3__/* .saveStore */ .J));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   nl: () => (/* binding */ hoistedPlaces),
/* harmony export */   xD: () => (/* binding */ recordName)
/* harmony export */ });
/** pnpm's record of what it has installed, `node_modules/.modules.yaml`: pnpm 9 writes YAML, newer ones JSON. */
/** The record's name in a `node_modules` folder. */
const recordName = '.modules.yaml';
/** Returns a field of the record that has one value; undefined when it has none. */
function fieldOf(record, name) {
    return new RegExp(`^\\s*"?${name}"?: *["']?(.*?)["']?,?$`, 'm').exec(record)?.[1];
}
/** Returns where `nodeLinker: hoisted` was to put a package, as paths below the lockfile's folder; empty with other linkers. */
function hoistedPlaces(record, dependency) {
    const lines = record.split(/\r?\n/);
    const begin = lines.findIndex((line) => /^\s*"?hoistedLocations"?:/.test(line));
    if (begin === -1)
        return [];
    const at = lines.findIndex((line, index) => index > begin && keyOf(line) === dependency);
    if (at === -1)
        return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => itemOf(line) === undefined);
    return rest.slice(0, end === -1 ? undefined : end).flatMap((line) => itemOf(line) ?? []);
}
function keyOf(line) {
    return /^\s+["']?(.+?)["']?:(?: \[)?$/.exec(line)?.[1];
}
function itemOf(line) {
    return (/^\s+- ["']?(.+?)["']?$/.exec(line) ?? /^\s+"([^"]+)",?$/.exec(line))?.[1];
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ whyNotWhole),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   X7: () => (/* binding */ modulesKey),
/* harmony export */   hm: () => (/* binding */ cachedPaths),
/* harmony export */   pM: () => (/* binding */ importersOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3238);
/* harmony import */ var _modules_record_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9246);
/* harmony import */ var _store_key_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2252);
/** What pnpm has installed into a workspace: where it is, what decides it, and whether it is all there. */




/** Returns the key: nothing but the very same serves, so all of it is in what is compared. */
function modulesKey(facts) {
    const { files, variables, installArgs, root, nodeVersion, pnpmVersion, lockfiles } = facts;
    const key = (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheKey */ .k$)('pnpm-modules', [...(0,_store_key_js__WEBPACK_IMPORTED_MODULE_2__/* .readableOf */ .AD)(facts), (0,_store_key_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(facts)], {
        ...{ format: '1', root, nodeVersion, pnpmVersion, lockfiles },
        lockfile: facts.lockfileHash,
        settings: facts.settingsHash,
        fetchArgs: JSON.stringify(facts.fetchArgs),
        installArgs: JSON.stringify(installArgs),
        files: (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .digestParts */ .zf)(files),
        variables: (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .digestParts */ .zf)(variables),
    });
    return { key, prefix: key.slice(0, -64) };
}
/** Returns the folders of the packages that a lockfile installs into, relative to its own; that one first. */
function importersOf(lockfile) {
    const lines = lockfile.split(/\r?\n/);
    const begin = lines.findIndex((line) => /^importers:/.test(line));
    const rest = begin === -1 ? [] : lines.slice(begin + 1);
    const end = rest.findIndex((line) => /^\S/.test(line));
    const found = (end === -1 ? rest : rest.slice(0, end)).flatMap((line) => {
        const name = /^ {2}(?:'(.+)'|"(.+)"|([^\s'"].*?)):(?: \{\})?$/.exec(line);
        return name === null ? [] : [name[1] ?? name[2] ?? name[3] ?? ''];
    });
    return ['.', ...new Set(found.filter((name) => name !== '.').sort())];
}
// Tools keep caches of their own in dot folders (`.cache`, `.vite`): those are not what pnpm has installed.
const ownPatterns = ['[!.]*', '.bin', '.modules.yaml', '.pnpm*'];
/** Says whether an entry of a `node_modules` folder is pnpm's. */
function isOwn(name) {
    return /^(?:[^.]|\.bin$|\.modules\.yaml$|\.pnpm)/.test(name);
}
/** Returns what the cache client is to take of these folders. */
function cachedPaths(folders) {
    return folders.flatMap((folder) => ownPatterns.map((pattern) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, pattern)));
}
/** Returns what tells whether something has been installed, added or removed since; sizes find what wrote into packages. */
async function fingerprint(folders, files) {
    const [top = ''] = folders;
    const records = [_modules_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordName */ .xD, '.pnpm/lock.yaml', '.pnpm-workspace-state-v1.json'];
    const texts = await Promise.all(records.map(async (name) => files.readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(top, name))));
    const names = await Promise.all(folders.map(async (folder) => files.list(folder)));
    return (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .digestParts */ .zf)({
        texts: JSON.stringify(texts),
        names: JSON.stringify(names.map((all) => all.filter(isOwn))),
        bytes: String(await sizeOf(folders, files)),
    });
}
/** Returns the bytes of what is cached of these folders. */
async function sizeOf(folders, files) {
    let sum = 0;
    for (const folder of folders)
        for (const name of (await files.list(folder)).filter(isOwn))
            sum += await files.size((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name)).catch(() => 0);
    return sum;
}
/** Returns why these folders do not hold all that is installed, so that they must not be cached; undefined when they do. */
async function whyNotWhole({ folders, lockfiles }, files) {
    if (lockfiles === 'each')
        return 'each project of the workspace has a lockfile and packages of its own (`sharedWorkspaceLockfile: false`)';
    const [top = ''] = folders;
    const odd = folders.find((folder) => /[*?[\]!\n]/.test(folder));
    if (odd !== undefined)
        return `the cache client takes ${odd} for a pattern`;
    const record = await files.readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(top, _modules_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordName */ .xD));
    if (record === undefined)
        return 'pnpm keeps its record of what is installed elsewhere';
    const linker = (0,_modules_record_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldOf */ ._F)(record, 'nodeLinker');
    if (linker === 'pnp')
        return '`nodeLinker: pnp` installs nothing into node_modules';
    const store = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(top, (0,_modules_record_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldOf */ ._F)(record, 'virtualStoreDir') ?? '.pnpm');
    return store.startsWith(top + node_path__WEBPACK_IMPORTED_MODULE_0__.sep)
        ? undefined
        : `its packages are in ${store}, outside of node_modules`;
}


/***/ }),

/***/ 1093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ saveStore)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1420);
/* harmony import */ var _modules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7342);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2554);
/* harmony import */ var _store_size_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6306);




/** `pnpm-fetch-install` after the job: saves once, and only what is new. */
const saveStore = {
    name: 'pnpm-fetch-install post',
    outputs: {},
    inputs: _state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u,
    probe,
    plan: planSave,
    execute: save,
    report,
};
async function probe(left, { cache, files }) {
    const { filled, whyNotSave } = left;
    const nothing = { isThere: false, isSaved: false, isAltered: false, lost: 0 };
    if (filled === undefined || whyNotSave !== '')
        return nothing;
    const isThere = await files.exists(filled.note);
    if (!isThere)
        return nothing;
    const { thing, folders } = filled;
    const isAltered = thing === 'node_modules' && (await (0,_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)(folders, files)) !== filled.fingerprint;
    const isSaved = filled.isUnknown && (await cache.has(filled.paths, filled.key));
    const lost = thing === 'store' ? await (0,_store_size_js__WEBPACK_IMPORTED_MODULE_3__/* .lostBytes */ .o)(filled.paths, filled.packageBytes, files) : 0;
    return { isThere, isSaved, isAltered, lost };
}
function planSave(left, world) {
    const skip = left.filled === undefined ? undefined : whySkip(left, world);
    const hint = left.whyNotSave === '' && !world.isSaved ? howToKeep(world) : undefined;
    return {
        ...left,
        ...(skip === undefined ? {} : { skip }),
        ...(hint === undefined ? {} : { hint }),
    };
}
function whySkip({ whyNotSave }, world) {
    if (whyNotSave !== '')
        return whyNotSave;
    if (!world.isThere)
        return 'a later step removed it';
    if (world.isSaved)
        return 'its entry is there already';
    if (world.lost > 0)
        return `a later step removed packages from it (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(world.lost)}), which every run would miss`;
    // What later steps did is not in the key: saved, it would turn up in other jobs and stay for ever.
    return world.isAltered ? 'a later step changed it, which the key knows nothing of' : undefined;
}
function howToKeep({ isAltered, lost }) {
    if (lost > 0)
        return 'Leave `pnpm store prune` out of the job: this action prunes what it carries over.';
    return isAltered
        ? 'Run what generates code in a `postinstall` script of the project, or use `cache: store`.'
        : undefined;
}
async function save(plan, { cache, clock, files }) {
    if (plan.registryFolder !== '')
        await files.remove(plan.registryFolder);
    if (plan.costsKey !== '' && plan.whyNotSave === '') {
        await files.writeText(plan.costsFile, `${plan.costs}\n`);
        await cache.save([plan.costsFile], plan.costsKey);
    }
    if (plan.filled === undefined || plan.skip !== undefined)
        return { plan, duration: 0 };
    const begun = clock.now();
    const result = await cache.save(plan.filled.paths, plan.filled.key);
    return { plan, result, duration: clock.now() - begun };
}
const names = {
    store: 'The pnpm store',
    node_modules: 'The folder node_modules',
};
function report({ plan, result, duration }) {
    const nothing = { outputs: {}, summary: '', notice: '' };
    if (plan.filled === undefined)
        return nothing;
    const name = names[plan.filled.thing];
    const message = result === undefined
        ? `${name} is not saved: ${plan.skip ?? ''}.`
        : describe(name, result, duration);
    const hint = plan.hint === undefined ? '' : ` ${plan.hint}`;
    const isWarned = result?.status === 'failed' || plan.hint !== undefined;
    return {
        ...nothing,
        summary: `${message}\n`,
        annotations: isWarned ? [{ level: 'warning', message: message + hint }] : [],
    };
}
function describe(name, result, duration) {
    if (result.status === 'exists')
        return `${name} was saved by another job meanwhile.`;
    if (result.status !== 'saved')
        return `${name} is not saved: ${result.why}.`;
    const size = result.archiveBytes === undefined ? '' : ` (${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(result.archiveBytes)})`;
    return `${name} was saved${size} in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(duration)}.`;
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(210);
/* harmony import */ var _costs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3769);
/* harmony import */ var _store_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2252);
/** What the main phase leaves for the post phase. */



/** Returns what is left to be done after the job. */
function stateOf(outcome) {
    const { plan, store, newCosts, failure, unfit, missing } = outcome;
    if (store === undefined || failure !== undefined)
        return {};
    const filled = filledOf(outcome, store);
    return {
        ...(filled === undefined ? {} : { filled: JSON.stringify(filled) }),
        'why-not-save': plan.whyNotSave ?? unfit ?? whyIncomplete(missing) ?? '',
        ...(newCosts === undefined
            ? {}
            : {
                costs: (0,_costs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeCosts */ .EE)(newCosts).trim(),
                'costs-file': (0,_store_key_js__WEBPACK_IMPORTED_MODULE_0__/* .costsFile */ .LW)(plan.temporary, store.key.prefix),
                'costs-key': `${(0,_store_key_js__WEBPACK_IMPORTED_MODULE_0__/* .costsPrefix */ .zX)(store.key.prefix)}${newCosts.measuredAt}`,
            }),
    };
}
// Saved, it would be installed from without them until the lockfile changes.
function whyIncomplete(missing) {
    if (missing === undefined)
        return undefined;
    return `optional packages could not be fetched: ${missing.join(', ')}`;
}
function filledOf(outcome, store) {
    const { plan, fingerprint, packageBytes, recovery } = outcome;
    const { source, lookup, target } = store;
    const isUnknown = source === 'skipped' && plan.strategy === 'never';
    // An entry never changes: left as it is, its gap would be filled over the network in every run.
    const isMended = source === 'restored' && recovery !== undefined && outcome.missing === undefined;
    const isNew = source === 'filled' || source === 'carried' || isUnknown || isMended;
    if (!isNew || lookup?.status === 'unavailable')
        return undefined;
    const isBad = lookup !== undefined && (lookup.status === 'hit' || (0,_core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(lookup));
    const { thing, paths, note } = target;
    return {
        ...{ thing, paths, note, isUnknown, key: isBad ? store.mendedKey : target.key.key },
        folders: plan.modules?.folders ?? [],
        fingerprint: fingerprint ?? '',
        packageBytes: packageBytes ?? 0,
    };
}
/** Reads what the main phase has left. */
function readState(read) {
    const filled = read.text('filled');
    return {
        registryFolder: read.text('registry-folder'),
        filled: filled === '' ? undefined : JSON.parse(filled),
        whyNotSave: read.text('why-not-save'),
        costs: read.text('costs'),
        costsFile: read.text('costs-file'),
        costsKey: read.text('costs-key'),
    };
}


/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ readableOf),
/* harmony export */   LN: () => (/* binding */ storeKey),
/* harmony export */   LW: () => (/* binding */ costsFile),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   zX: () => (/* binding */ costsPrefix)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3238);


/** Returns the key of a store: all that decides whether it can be used is in the prefix, only what it holds is not. */
function storeKey(facts) {
    const key = (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheKey */ .k$)('pnpm', [...readableOf(facts), placesOf(facts)], {
        lockfile: facts.lockfileHash,
        settings: facts.settingsHash,
        fetchArgs: JSON.stringify(facts.fetchArgs),
    });
    return { key, prefix: key.slice(0, -64) };
}
/** Returns what people read of a key. */
function readableOf(facts) {
    const { suffix, system, arch, libc, storePath, nodeMajor } = facts;
    const version = storePath.split(/[/\\]/).at(-1) ?? '';
    const parts = [suffix, system, arch, libc, `store-${version}`, `node${nodeMajor}`];
    return parts.filter((part) => part !== '');
}
/** Returns the digest of what else keeps caches apart: where things are, and what the readable part may run into one. */
function placesOf(facts) {
    const { storePath, workspace, suffix, system, platform, arch, libc } = facts;
    const parts = { format: '3', storePath, workspace, suffix, system, platform, arch, libc };
    return (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .digestParts */ .zf)(parts).slice(0, 12);
}
/** Returns the prefix under which what restoring and installing have cost is kept. */
function costsPrefix(prefix) {
    return `costs-${prefix}`;
}
/** Returns the file that holds those costs: archives restore only to the path they were saved from. */
function costsFile(temporary, prefix) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temporary, `copilotos-pnpm-costs-${(0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br)(prefix).slice(0, 12)}.json`);
}


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ measureStore),
/* harmony export */   o: () => (/* binding */ lostBytes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Returns the bytes of a store and those of its packages; zeros when it cannot be measured, since they are only told. */
async function measureStore(path, files) {
    const packages = packagesOf(path);
    const rest = (await files.list(path)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name));
    try {
        const packageBytes = await files.size(packages);
        let bytes = packageBytes;
        for (const other of rest)
            if (other !== packages)
                bytes += await files.size(other);
        return { bytes, packageBytes };
    }
    catch {
        return { bytes: 0, packageBytes: 0 };
    }
}
/** Returns the bytes that a store's packages have lost since they were so many; 0 when that cannot be told. */
async function lostBytes([path = ''], before, files) {
    const now = await files.size(packagesOf(path)).catch(() => before);
    return Math.max(0, before - now);
}
// The index beside them is a database, which becomes smaller without losing anything.
function packagesOf(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, 'files');
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
/******/ var __webpack_exports__ = __nccwpck_require__(2786);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
