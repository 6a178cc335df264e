import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3057:
/***/ ((module) => {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  isEncoding,
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  byteLength,
  compare,
  concat,
  copy,
  equals,
  fill,
  from,
  includes,
  indexOf,
  lastIndexOf,
  swap16,
  swap32,
  swap64,
  toBuffer,
  toString,
  toHex,
  write,
  readDoubleBE,
  readDoubleLE,
  readFloatBE,
  readFloatLE,
  readInt32BE,
  readInt32LE,
  readUInt32BE,
  readUInt32LE,
  writeDoubleBE,
  writeDoubleLE,
  writeFloatBE,
  writeFloatLE,
  writeInt32BE,
  writeInt32LE,
  writeUInt32BE,
  writeUInt32LE
}


/***/ }),

/***/ 9580:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(4434)


/***/ }),

/***/ 3587:
/***/ ((module) => {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ }),

/***/ 3867:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const FixedFIFO = __nccwpck_require__(3587)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ }),

/***/ 6204:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { EventEmitter } = __nccwpck_require__(9580)
const FIFO = __nccwpck_require__(3867)
const TextDecoder = __nccwpck_require__(7934)

const StreamError = __nccwpck_require__(5657)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  pipeline,
  pipelinePromise,
  isStream,
  isStreamx,
  isEnding,
  isEnded,
  isFinishing,
  isFinished,
  isDisturbed,
  getStreamError,
  Stream,
  Writable,
  Readable,
  Duplex,
  Transform,
  // Export PassThrough for compatibility with Node.js core's stream module
  PassThrough
}


/***/ }),

/***/ 5657:
/***/ ((module) => {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ }),

/***/ 775:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__nccwpck_require__(9896).constants) || constants
} catch {
  module.exports = constants
}


/***/ }),

/***/ 5763:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Writable, Readable, getStreamError } = __nccwpck_require__(6204)
const FIFO = __nccwpck_require__(3867)
const b4a = __nccwpck_require__(3057)
const headers = __nccwpck_require__(8428)

const EMPTY = b4a.alloc(0)
const MAX_HEADER_SIZE = 4 * 1024 * 1024 // arbitrary big number

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this.buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    this._header.byteOffset = this._buffer.shifted

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        if (this._missing > MAX_HEADER_SIZE) {
          this._continueWrite(new Error('Header exceeds max size'))
          return false
        }
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (!(this._header.size >= 0)) {
      this._continueWrite(new Error('Invalid header'))
      return false
    }

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ }),

/***/ 8428:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    byteOffset: 0,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/* unused reexport */ __nccwpck_require__(5763)
exports.pack = __nccwpck_require__(861)


/***/ }),

/***/ 861:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { Readable, Writable, getStreamError } = __nccwpck_require__(6204)
const b4a = __nccwpck_require__(3057)

const constants = __nccwpck_require__(775)
const headers = __nccwpck_require__(8428)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ }),

/***/ 7934:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const PassThroughDecoder = __nccwpck_require__(7256)
const UTF8Decoder = __nccwpck_require__(6414)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ }),

/***/ 7256:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ }),

/***/ 6414:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const b4a = __nccwpck_require__(3057)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

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

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

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

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 5643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ packTar)
});

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __nccwpck_require__(6118);
;// CONCATENATED MODULE: ./build/adapters/archive.js


/** Packs files into a tar archive by their path; scripts (`.sh`) are executable. */
async function packTar(files) {
    const archive = (0,tar_stream.pack)();
    for (const [name, bytes] of files) {
        archive.entry({ name, mode: name.endsWith('.sh') ? 0o755 : 0o644 }, Buffer.from(bytes));
    }
    archive.finalize();
    return (0,consumers_namespaceObject.buffer)(archive);
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
        client ??= __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413)).then((github) => github.getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl }));
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

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ serverFilesIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** Returns a reader of what will exist on a server, from this folder of the action's own checkout. */
function serverFilesIn(folder) {
    return async () => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
        const files = entries
            .filter((found) => found.isFile())
            .map((found) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(found.parentPath, found.name));
        const read = files
            .sort()
            .map(async (file) => [
            file.slice(folder.length + 1),
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file),
        ]);
        return new Map(await Promise.all(read));
    };
}


/***/ }),

/***/ 4214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ nodeSsh)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
// EXTERNAL MODULE: ./build/core/host-key.js
var host_key = __nccwpck_require__(604);
// EXTERNAL MODULE: ./build/core/ssh.js
var ssh = __nccwpck_require__(5088);
;// CONCATENATED MODULE: ./build/adapters/ssh-errors.js



const where = ({ host, port, user }) => `${user}@${host}:${port}`;
/** What ssh2 says when the server has no host key of a kind that was asked for. */
const noSuchKey = /no matching host key format/i;
// The texts are those of Node's system errors and of ssh2 1.x (`lib/client.js`, `lib/protocol/keyParser.js`).
const patterns = [
    {
        pattern: /ENOTFOUND|EAI_AGAIN/,
        explain: (target) => new ssh/* LinkError */.R({
            what: `The name of the server ${target.host} cannot be resolved`,
            fix: 'Check `host` (and `jump`), or use the address; a private name needs a runner inside that network.',
        }),
    },
    {
        pattern: /ECONNREFUSED/,
        explain: (target) => new ssh/* LinkError */.R({
            what: `The server ${target.host} refused the connection on port ${target.port}`,
            why: 'nothing listens there',
            fix: 'Check `port` (and `jump`), and that sshd runs.',
        }),
    },
    {
        pattern: /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|Timed out while waiting for handshake/,
        explain: (target) => new ssh/* LinkError */.R({
            what: `The server ${target.host} did not answer on port ${target.port}`,
            fix: 'Check the address, and that its firewall lets this runner in.',
        }),
    },
    {
        pattern: /All configured authentication methods failed/,
        explain: (target) => new errors/* UserError */.yo({
            what: `The server did not accept the key for ${where(target)}`,
            fix: `Check the user, and that the public half of the key stands in that user's ~/.ssh/authorized_keys.`,
        }),
    },
    {
        pattern: /Cannot parse privateKey|Unsupported key format|Malformed OpenSSH private key|no passphrase given|bad passphrase|privateKey value does not contain/i,
        explain: (_target, error) => new errors/* UserError */.yo({
            what: 'The `key` input is not a usable private key',
            why: (0,errors/* messageOf */.bD)(error),
            fix: 'Store the whole file, from -----BEGIN to -----END, and its `passphrase` if it has one.',
        }),
    },
    {
        // sshd that is full (MaxStartups), still starting, or behind a firewall that cuts says no more than this.
        pattern: /ECONNRESET|EPIPE|Connection lost before handshake/,
        explain: (target) => new ssh/* LinkError */.R({
            what: `The server ${target.host} closed the connection before it was set up`,
            fix: 'It may be starting, or have too many logins at once (sshd: MaxStartups); its log says which.',
        }),
    },
    {
        pattern: noSuchKey,
        explain: (target) => new errors/* UserError */.yo({
            what: `The server ${target.host} has no host key of a pinned type`,
            fix: `Store the lines that \`ssh-keyscan -p ${target.port} ${target.host}\` prints after comparing them with the server's own.`,
        }),
    },
];
/** Turns what ssh2 threw into an error that names cause and fix. */
function explainConnect(error, target) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const text = `${code} ${(0,errors/* messageOf */.bD)(error)}`;
    const known = patterns.find(({ pattern }) => pattern.test(text));
    if (known !== undefined)
        return known.explain(target, error);
    return new ssh/* LinkError */.R({
        what: `Connecting to ${where(target)} failed`,
        why: (0,errors/* messageOf */.bD)(error),
        cause: error,
    });
}
/** Says which host on the way does not let the connection through (RFC 4254, 5.1, gives the reasons). */
function explainForward(error, jump, next) {
    const what = `The jump host ${where(jump)} did not open a way to ${next.host}:${next.port}`;
    const why = (0,errors/* messageOf */.bD)(error);
    if (/administratively prohibited|open failed: unknown/i.test(why) || reasonOf(error) === 1) {
        return new errors/* UserError */.yo({
            what,
            why: 'it forbids forwarding',
            fix: 'Its sshd must allow it for this user (AllowTcpForwarding, PermitOpen), and the key must not be `restrict`ed there without `port-forwarding`.',
        });
    }
    return new ssh/* LinkError */.R({
        what,
        why,
        fix: 'Check that this name and port are right as seen from the jump host.',
    });
}
function reasonOf(error) {
    return error instanceof Error && 'reason' in error ? error.reason : undefined;
}
/** Says that the host is not the one that was pinned, what it offered, and the lines to store if that is right. */
function untrustedHostKey(offered, { host, port }) {
    const keys = offered.map(({ type, fingerprint }) => `${type} ${fingerprint}`);
    return new errors/* UserError */.yo({
        what: `The host key of ${host} is not one of the pinned ones`,
        why: `it offered ${keys.join(', ')}`,
        fix: [
            'If the server was reinstalled, compare with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` (and its other keys) on it and store this as `known-hosts`:',
            ...offered.map((key) => (0,host_key/* knownHostsLine */.TZ)(key, host, port)),
            'If it was not, somebody may stand between this runner and the server: do not store it.',
        ].join('\n'),
    });
}

;// CONCATENATED MODULE: ./build/adapters/ssh-login.js



// node-ssh and ssh2 are CommonJS that looks at `__dirname` when loaded; an ES module bundle has none.
Reflect.set(globalThis, '__dirname', import.meta.dirname);
const readyTimeout = 20_000;
// A silent link is given up after 20 seconds instead of never (mscdex/ssh2#294): the run goes on and is followed anew.
const keepAlive = { keepaliveInterval: 5000, keepaliveCountMax: 4 };
/** Logs in to one host, directly or through the one before it, once it has shown a key that is trusted. */
async function logIn(host, trust, through) {
    const refused = [];
    let failure;
    for (const algorithms of (0,host_key/* hostKeyChoices */.Cx)(trust, host.host, host.port)) {
        const sock = through === undefined ? undefined : await forward(through, host);
        const attempt = await tryLogIn(host, trust, { algorithms, sock });
        if ('client' in attempt)
            return { host, client: attempt.client };
        failure = explainConnect(attempt.error, host);
        if (attempt.refused !== undefined)
            refused.push(attempt.refused);
        // Only another kind of key is worth another try, and nothing has been sent that proves who we are.
        else if (!noSuchKey.test((0,errors/* messageOf */.bD)(attempt.error)))
            throw failure;
    }
    if (refused.length > 0 || failure === undefined)
        throw untrustedHostKey(refused, host);
    throw failure;
}
async function tryLogIn({ host, port, user, privateKey, passphrase }, trust, { algorithms, sock }) {
    const { NodeSSH: Client } = await __nccwpck_require__.e(/* import() */ 487).then(__nccwpck_require__.bind(__nccwpck_require__, 9487));
    const client = new Client();
    let refused;
    const options = {
        ...{ host, port, username: user, privateKey: privateKey.reveal(), readyTimeout },
        ...keepAlive,
        ...(passphrase.isEmpty ? {} : { passphrase: passphrase.reveal() }),
        ...(sock === undefined ? {} : { sock }),
        // Without a verifier node-ssh accepts any host.
        hostVerifier: (blob) => {
            const key = (0,host_key/* readOfferedKey */.L2)(blob);
            const trusted = (0,host_key/* isTrusted */.W2)(key, trust, host, port);
            refused = trusted ? undefined : key;
            return trusted;
        },
    };
    const asked = { algorithms: { serverHostKey: algorithms } };
    try {
        await client.connect(algorithms.length === 0 ? options : { ...options, ...asked });
        // A link that is reset says so by an event, which ends the process when nobody listens; `close` always follows it.
        client.connection?.on('error', () => undefined);
        return { client };
    }
    catch (error) {
        client.dispose();
        return { error, refused };
    }
}
async function forward(through, next) {
    try {
        return await through.client.forwardOut('127.0.0.1', 0, next.host, next.port);
    }
    catch (error) {
        throw explainForward(error, through.host, next);
    }
}

;// CONCATENATED MODULE: ./build/adapters/ssh.js




/** Logs in by node-ssh, which is loaded only when it is first used. */
const nodeSsh = { connect };
async function connect(target) {
    const hops = [];
    try {
        for (const host of [...target.jumps, target]) {
            hops.push(await logIn(host, target.trust, hops.at(-1)));
        }
    }
    catch (error) {
        closeAll(hops);
        throw error;
    }
    return session(hops);
}
// The server first: closing a jump host under it would look like a lost link.
function closeAll(hops) {
    for (const { client } of hops.toReversed())
        client.dispose();
}
function session(hops) {
    const last = hops.at(-1);
    if (last === undefined)
        throw new Error('No host was logged in to');
    return {
        run: async (commandLine, options = {}) => run(last.client, commandLine, options),
        close: () => {
            closeAll(hops);
        },
    };
}
async function run(client, commandLine, options) {
    const lost = new Promise((resolve) => {
        client.connection?.once('close', () => {
            resolve(undefined);
        });
    });
    const lines = splitLines(options.onStdoutLine);
    const finished = client.execCommand(commandLine, {
        ...(options.stdin === undefined ? {} : { stdin: stream(options.stdin) }),
        noTrim: true,
        onStdout: lines,
    });
    const result = await Promise.race([finished.catch(lostLink), lost]);
    if (result === undefined)
        return { exitCode: undefined, stdout: '', stderr: '' };
    const { code, stdout, stderr } = result;
    return { exitCode: code ?? undefined, stdout, stderr };
}
// A channel that cannot be opened any more is a lost link; anything else is a defect and is thrown.
function lostLink(error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/not connected|no response|channel open failure|ECONNRESET|closed/i.test(text))
        return undefined;
    throw new errors/* UserError */.yo({ what: 'The remote command could not be started', why: text });
}
function stream(input) {
    return external_node_stream_.Readable.from([Buffer.from(input instanceof secret/* Secret */.z ? input.reveal() : input)]);
}
function splitLines(onLine) {
    const decoder = new TextDecoder();
    let rest = '';
    return (chunk) => {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine?.(line);
    };
}


/***/ }),

/***/ 7866:
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

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
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
        return new secret/* Secret */.z(raw);
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

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/adapters/clock.js


/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal });
        }
        catch (error) {
            throw signal?.aborted === true ? new errors/* CancelledError */.cc() : error;
        }
    },
};

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
const READONLY = external_fs_.constants.O_RDONLY;
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
            yield io_copyFile(source, newDest, force);
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
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
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
    return io_awaiter(this, void 0, void 0, function* () {
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
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
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
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
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
        if (toolrunner_IS_WINDOWS) {
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
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
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
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
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
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
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
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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
        const threads = (0,external_node_fs_namespaceObject.readdirSync)(`/proc/${pid}/task`);
        return threads.flatMap((thread) => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8')
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
        const exitCode = await exec(quoteForExec(file), [...args], {
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
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
        remove: async (path) => (0,promises_.rm)(path, { recursive: true, force: true }),
        createFolder: async (path) => {
            await (0,promises_.mkdir)(path, { recursive: true });
        },
        createTemporaryFolder: async (prefix) => (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryRoot, prefix)),
        list: async (folder) => (await ifPresent((0,promises_.readdir)(folder)))?.sort() ?? [],
        glob: findFiles,
        size: async (path) => (await weigh(path, '')).bytes,
        weigh,
        countLinks: async (path) => (await statOf(path))?.nlink ?? 0,
    };
}
async function readText(path, encoding = 'utf8') {
    return ifPresent((0,promises_.readFile)(path, encoding));
}
async function writeText(path, text, { mode = 0o644 } = {}) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { mode, flush: true });
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function findFiles(folder, patterns) {
    const found = new Set();
    for await (const entry of (0,promises_.glob)([...patterns], { cwd: folder, withFileTypes: true })) {
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
        for (const entry of readIfThere(() => (0,external_node_fs_namespaceObject.readdirSync)(current, { withFileTypes: true })) ?? []) {
            const path = (0,external_node_path_.join)(current, entry.name);
            if (entry.isDirectory()) {
                folders.push({ folder: path, isApart: isApart || entry.name === name });
                continue;
            }
            const size = readIfThere(() => (0,external_node_fs_namespaceObject.lstatSync)(path).size) ?? 0;
            bytes += size;
            apart += isApart ? size : 0;
        }
        if (performance.now() - resumed < longestTurn)
            continue;
        await (0,promises_namespaceObject.setImmediate)();
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
    return ifPresent((0,promises_.lstat)(path));
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
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
class OidcClient {
  static async getIDToken() { throw new Error('Bundled without OIDC, see scripts/bundle.ts.'); }
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
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
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
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
        await (0,promises_.appendFile)(file, `${markdown}\n`);
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const event = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
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
    const temporary = runner.context.temporary === '' ? (0,external_node_os_namespaceObject.tmpdir)() : runner.context.temporary;
    return {
        runner,
        exec: localExec(runner.environment, signal),
        files: localFiles(temporary),
        clock: systemClock,
        signal,
    };
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony export formatBytes */
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

/***/ 604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ hostKeyChoices),
/* harmony export */   Iw: () => (/* binding */ faultOfKnownHostsLine),
/* harmony export */   L2: () => (/* binding */ readOfferedKey),
/* harmony export */   TZ: () => (/* binding */ knownHostsLine),
/* harmony export */   W2: () => (/* binding */ isTrusted)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** Reads a host key in its wire form, which begins with its type as a length-prefixed string (RFC 4253, 6.6). */
function readOfferedKey(blob) {
    const length = blob.readUInt32BE(0);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '');
    return {
        type: blob.subarray(4, 4 + length).toString('ascii'),
        base64: blob.toString('base64'),
        fingerprint: `SHA256:${sum}`,
    };
}
/** Says whether a key is one of those that are trusted for this host. A revoked key never is. */
function isTrusted(key, trust, host, port) {
    const entries = trust.knownHosts.map(parseEntry).filter((entry) => entry?.base64 === key.base64);
    if (entries.some((entry) => entry?.marker === '@revoked'))
        return false;
    const isListed = entries.some((entry) => entry?.marker === '' && matchesHost(entry.hosts, host, port));
    return isListed || trust.fingerprints.includes(key.fingerprint);
}
/** Signature algorithms of the host keys there are, by kind; SHA-1 is not among ours (RFC 8332). */
const kinds = [
    ['ssh-ed25519'],
    ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
    ['rsa-sha2-512', 'rsa-sha2-256'],
];
/**
 * Returns which algorithms to ask the server for, one list per try, or it may offer another of its keys than the
 * pinned one. A line names its type; a fingerprint does not, so each kind is tried. One empty list leaves it to
 * the client: nothing is pinned for this host, and what it offers will be refused and shown.
 */
function hostKeyChoices(trust, host, port) {
    const types = trust.knownHosts.map(parseEntry).flatMap((entry) => {
        const isPinned = entry?.marker === '' && matchesHost(entry.hosts, host, port);
        return isPinned ? [entry.type] : [];
    });
    // One RSA key signs by several algorithms.
    const asked = types.flatMap((type) => (type === 'ssh-rsa' ? (kinds[2] ?? []) : [type]));
    const pinned = [...new Set(asked)].filter((type) => kinds.flat().includes(type));
    const rest = trust.fingerprints.length === 0 ? [] : kinds.map((kind) => without(kind, pinned));
    const choices = [pinned, ...rest].filter((choice) => choice.length > 0);
    return choices.length === 0 ? [[]] : choices;
}
function without(all, taken) {
    return all.filter((one) => !taken.includes(one));
}
/** Returns the `known_hosts` line of a key. */
function knownHostsLine({ type, base64 }, host, port) {
    return `${hostName(host, port)} ${type} ${base64}`;
}
/** Says why a text is not a usable `known_hosts` line; undefined when it is one. */
function faultOfKnownHostsLine(line) {
    const entry = parseEntry(line);
    if (entry === undefined)
        return 'is not a known_hosts line';
    // ssh2 knows no host certificates (mscdex/ssh2#551): such a line would silently trust nothing.
    if (entry.marker === '@cert-authority')
        return 'names a certificate authority, which is not supported';
    const isKnown = entry.marker === '' || entry.marker === '@revoked';
    return isKnown ? undefined : `has the unknown marker ${entry.marker}`;
}
function parseEntry(line) {
    const match = /^(?:(@\S+)\s+)?(\S+)\s+((?:ssh|ecdsa|sk)-\S+)\s+([A-Za-z0-9+/]+=*)(?:\s|$)/.exec(line.trim());
    if (match === null)
        return undefined;
    const [, marker = '', hosts = '', type = '', base64 = ''] = match;
    return { marker, hosts, type, base64 };
}
function matchesHost(patterns, host, port) {
    const name = hostName(host, port);
    if (patterns.startsWith('|1|'))
        return matchesHashed(patterns, name);
    const list = patterns.split(',');
    const isExcluded = list.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name));
    return !isExcluded && list.some((pattern) => wildcard(pattern).test(name));
}
// `|1|salt|HMAC-SHA1(salt, name)`, as `HashKnownHosts yes` writes it.
function matchesHashed(pattern, name) {
    const [, , salt = '', expected = ''] = pattern.split('|');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === expected;
}
function wildcard(pattern) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
}
function hostName(host, port) {
    return port === 22 ? host : `[${host}]:${port}`;
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
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   WO: () => (/* binding */ parseRunContext)
/* harmony export */ });
/* unused harmony exports isTrusted, followsFork */
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

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LinkError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);

/** The server could not be reached; trying again may help, and nothing has been changed. */
class LinkError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
}


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

;// CONCATENATED MODULE: ./build/core/log-line.js
/**
 * Returns text from outside so that the runner prints it and does nothing else. It takes `::name::` at the start of a
 * line (blanks aside) and `##[name]` anywhere for its own commands (actions/runner, `ActionCommand.cs`), and what a
 * container logs may be what a stranger sent it. An invisible character keeps such a text readable.
 */
function harmless(text) {
    return text
        .replace(/(^|[\n\v\f\r\u0085\u2028\u2029])(\s*):(?=:)/g, '$1$2:\u200b')
        .replaceAll('##[', '##\u200b[');
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

// EXTERNAL MODULE: ./build/core/ssh.js
var ssh = __nccwpck_require__(5088);
;// CONCATENATED MODULE: ./build/deploy/connect.js


/** Logs in; tries again, with growing delays, only while the server cannot be reached. */
async function connectPatiently(target, ports, attempts = 4) {
    return retry(async () => ports.ssh.connect(target), {
        attempts,
        firstDelay: 1000,
        longestDelay: 15_000,
        isTransient: (error) => error instanceof ssh/* LinkError */.R,
        onRetry: (error, attempt, delay) => {
            const reason = error instanceof ssh/* LinkError */.R ? error.parts.what : '';
            ports.runner.info(`${reason} (try ${attempt}); next try in ${Math.ceil(delay / 1000)} s`);
        },
    }, ports);
}

;// CONCATENATED MODULE: ./build/deploy/journal.js
/** The journal that a run writes on the server, record by record (deploy/server/README.md, "Journal"). */
/** Returns the record that a line holds; undefined for anything else a server may print. */
function parseRecord(line) {
    const match = /^(\d+)\t([a-z-]+)\t(start|ok|fail|info)\t(.*)$/.exec(line);
    if (match === null)
        return undefined;
    const [, at = '', step = '', event = '', detail = ''] = match;
    return { at: Number(at), step, event: event, detail: journal_unescape(detail) };
}
/** Measures each step from its first record to its end, in the order in which they began. */
function measureSteps(records) {
    const steps = new Map();
    for (const record of records.filter(({ step }) => step !== 'run' && step !== 'outcome')) {
        steps.set(record.step, [...(steps.get(record.step) ?? []), record]);
    }
    return [...steps].map(([step, own]) => {
        const end = own.find(({ event }) => event === 'ok' || event === 'fail');
        return {
            step,
            result: end === undefined ? 'running' : end.event === 'ok' ? 'ok' : 'fail',
            duration: end === undefined ? undefined : end.at - (own[0]?.at ?? end.at),
            detail: end?.detail ?? '',
        };
    });
}
/** Returns how the run ended; undefined while its last record has not come. */
function outcomeOf(records) {
    const last = records.find(({ step, event }) => step === 'outcome' && event !== 'start');
    if (last === undefined)
        return undefined;
    const [word = '', ...rest] = last.detail.split(' ');
    const boundary = rest.findIndex((part) => !/^[\w-]+=/.test(part));
    const facts = boundary === -1 ? rest : rest.slice(0, boundary);
    const pairs = facts.map((part) => {
        const split = part.indexOf('=');
        return [part.slice(0, split), part.slice(split + 1)];
    });
    const found = new Map(pairs);
    const reason = boundary === -1 ? '' : rest.slice(boundary).join(' ');
    return { word, exit: Number(found.get('exit') ?? '1'), facts: found, reason };
}
function journal_unescape(detail) {
    const letters = { t: '\t', r: '\r', n: '\n', '\\': '\\' };
    return detail.replace(/\\([trn\\])/g, (_all, letter) => letters[letter] ?? letter);
}

;// CONCATENATED MODULE: ./build/deploy/status.js
const nothing = { state: '', release: '', commit: '', digests: new Map() };
/** Reads `status --json`; undefined when the server answered something else. */
function readStatus(json) {
    const raw = parse(json);
    if (raw === undefined)
        return undefined;
    const colors = Object.entries(raw.colors ?? {});
    const knowsCommits = colors.some(([, color]) => typeof color.commit === 'string');
    return {
        app: raw.app,
        active: raw.active,
        idle: raw.idle ?? '',
        colors: new Map(colors.map(([name, color]) => [name, readColor(color, knowsCommits)])),
        knowsCommits,
        files: new Map(Object.entries(raw.files ?? {})),
    };
}
/** Returns what is known of a colour. */
function colorOf({ colors }, color) {
    return colors.get(color) ?? nothing;
}
function parse(json) {
    try {
        const parsed = JSON.parse(json);
        const isStatus = typeof parsed === 'object' && parsed !== null && 'active' in parsed;
        return isStatus ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
// A server of an older version names no commit; a release is one, shortened, unless the user named it otherwise.
function readColor({ state = '', release = '', commit = '', services = {} }, knowsCommits) {
    const digests = Object.entries(services).flatMap(([name, { image = '' }]) => image.includes('@sha256:') ? [[name, image]] : []);
    const shortened = /^[0-9a-f]{7,40}$/.test(release) ? release : '';
    return { state, release, commit: knowsCommits ? commit : shortened, digests: new Map(digests) };
}

;// CONCATENATED MODULE: ./build/deploy/sentences.js


/** One sentence for every end. */
const sentences = {
    deployed: 'The new release is live and proven',
    staged: 'The new release is up and healthy on the idle colour',
    switched: 'Traffic was switched and the switch is proven',
    rolled_back: 'The previous release is live again',
    unchanged: 'There was nothing to change',
    done: 'Done',
    refused: 'The server refused; nothing changed for clients',
    invalid: 'The server did not understand what it was sent; nothing was started',
    busy: 'Another run holds the lock on the server',
    needs_attention: 'A person must look at the server',
    aborted: 'The run was stopped before its flip; nothing changed for clients',
    not_ready: 'The server is not ready: run `command: init` with the admin key first, then `command: doctor`',
    lost: 'The worker on the server died; the next command puts things in order',
    unreachable: 'The server can no longer be reached; its worker ends by itself. Run `command: status` to see how',
    superseded: 'What serves is newer than this commit; nothing was sent',
    detached: 'The step was cancelled while the server goes on by itself. Run `command: status` to see how it ended',
    no_result: 'The server answered, but not as its script does; what happened there is not known',
};
/** What to do about it, where that is not said by the reason. */
const remedies = {
    superseded: 'Deploy a newer commit; `force: true` puts this one in its place all the same.',
    busy: 'Wait for that run, or give this one more time with `lock-wait`.',
    lost: 'Run it again: the next command puts the server in order first.',
    no_result: 'Check that `key` is not bound to another command, and that `path` is the folder of the app.',
    needs_attention: 'Run `command: doctor`: it says what to type.',
};
const byExitCode = {
    0: 'done',
    1: 'refused',
    2: 'invalid',
    3: 'busy',
    4: 'rolled_back',
    5: 'needs_attention',
    6: 'aborted',
    7: 'not_ready',
    8: 'lost',
};
/** Names how a command ended: by the last journal record where there is one, else by the exit code. */
function outcomeWord({ plan, exitCode, records, stdout, cancelled }) {
    if (plan.kind === 'superseded')
        return 'superseded';
    if (exitCode === undefined)
        return cancelled === true ? 'detached' : 'unreachable';
    const word = outcomeOf(records)?.word ?? '';
    if (isOutcomeWord(word))
        return word;
    // 126 and 127: the script is not there or not executable, as on a server that was never prepared.
    if (exitCode === 126 || exitCode === 127)
        return 'not_ready';
    // A key may be bound to a command that is not ours and ends well whatever it is asked.
    const isMute = plan.kind === 'run' || (plan.command === 'status' && readStatus(stdout) === undefined);
    if (exitCode === 0 && isMute)
        return 'no_result';
    return byExitCode[exitCode] ?? 'refused';
}
function isOutcomeWord(word) {
    return Object.hasOwn(sentences, word);
}

;// CONCATENATED MODULE: ./build/deploy/endings.js


/**
 * Names how a command ended in the words a workflow branches on: a deploy in one of four, every other verb as its
 * server put it. `rolled_back` saw the new release live, `aborted` never did.
 */
function endingOf(outcome) {
    const word = outcomeWord(outcome);
    return outcome.plan.command === 'deploy' ? deployEnding(outcome, word) : word;
}
/** Says whether the command did what was asked. */
function hasSucceeded(outcome) {
    if (outcome.exitCode !== 0)
        return false;
    return outcome.plan.command === 'deploy'
        ? endingOf(outcome) === 'deployed'
        : outcomeWord(outcome) !== 'no_result';
}
/** Says what GitHub is told of the end. */
function recordEnd(outcome) {
    const word = outcomeWord(outcome);
    return { state: stateOf(outcome, word), description: sentences[word] };
}
/** Says whether the server refused because it serves another commit by now than the one that was to be replaced. */
function isOvertaken(outcome) {
    const reason = outcomeOf(outcome.records)?.reason ?? '';
    return outcomeWord(outcome) === 'refused' && reason.includes('but this run expects to replace');
}
const endings = {
    deployed: 'deployed',
    rolled_back: 'rolled_back',
    refused: 'aborted',
    invalid: 'aborted',
    busy: 'aborted',
    aborted: 'aborted',
    not_ready: 'aborted',
    superseded: 'aborted',
    needs_attention: 'needs_attention',
    lost: 'needs_attention',
    unreachable: 'needs_attention',
    detached: 'needs_attention',
    // Answers that no deploy gives: whatever answered, it was not the script.
    no_result: 'needs_attention',
    staged: 'needs_attention',
    switched: 'needs_attention',
    unchanged: 'needs_attention',
    done: 'needs_attention',
};
function deployEnding({ records }, word) {
    // A flip that could not be proven is refused, but clients may have seen the new release before it was undone.
    const undone = records.some(({ step, event }) => step === 'undo' && event === 'ok');
    return word === 'refused' && undone ? 'rolled_back' : endings[word];
}
function stateOf(outcome, word) {
    if (hasSucceeded(outcome))
        return 'success';
    // It never went live and nobody is to blame.
    if (word === 'aborted' || word === 'superseded')
        return 'inactive';
    return endings[word] === 'needs_attention' ? 'error' : 'failure';
}

;// CONCATENATED MODULE: ./build/deploy/words.js

// What gate.sh lets through (deploy/server); neither a shell nor the gate reads any of it as anything but itself.
const harmlessWord = /^[A-Za-z0-9._:/@=+,-]+$/;
/** Joins the words of a remote command line; a word that anything could read otherwise never leaves this machine. */
function remoteWords(...words) {
    for (const word of words) {
        if (!harmlessWord.test(word)) {
            throw new errors/* UserError */.yo({
                what: 'A word of the remote command holds a character that a shell could act on',
                why: JSON.stringify(word.slice(0, 80)),
                fix: 'Only letters, digits and . _ : / @ = + , - are sent.',
            });
        }
    }
    return words.join(' ');
}

;// CONCATENATED MODULE: ./build/deploy/cancel.js


// GitHub sends SIGTERM 7.5 s after SIGINT and SIGKILL 2.5 s later; the outcome has to be written before.
const patience = 6000;
/** Resolves when the step was cancelled and the server has had its time to end; never when it was not. */
async function leaveWhenCancelled(following, ports) {
    await new Promise((resolve) => {
        if (ports.signal.aborted)
            resolve();
        ports.signal.addEventListener('abort', () => {
            resolve();
        });
    });
    void askToStop(following, ports);
    await ports.clock.sleep(patience);
    return undefined;
}
// Of an `abort` with words that it does not take.
const usage = 2;
/**
 * Asks the worker to stop before its flip, by its name: without one `abort` ends whoever holds the lock. A server that
 * takes no name yet is asked without one, once that is this run.
 */
async function askToStop({ plan, records, session }, { runner, clock }) {
    runner.info('Cancelled: asking the server to stop before its flip.');
    const holdsLock = () => records.some(({ step, event }) => step === 'lock' && event === 'ok');
    try {
        for (let tries = 0; tries < patience / 200; tries += 1) {
            // Before its first record the run may not have begun.
            if (records.length > 0) {
                const named = await session.run(remoteWords(plan.script, 'abort', plan.run));
                if (named.exitCode !== usage)
                    return;
                if (holdsLock()) {
                    await session.run(remoteWords(plan.script, 'abort'));
                    return;
                }
            }
            await clock.sleep(200);
        }
    }
    catch (error) {
        runner.info(`The server could not be told of the cancel: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/deploy/story.js

/** Tells one journal record as a line of the log, as it comes. */
function tellRecord({ step, event, detail }, runner) {
    if (step === 'run' || step === 'outcome')
        return;
    const signs = { start: '…', ok: '✓', fail: '✗', info: ' ' };
    const text = detail === '' ? '' : ` ${detail.replaceAll('\n', '\n    ')}`;
    runner.info(harmless(`${signs[event]} ${step}${text}`));
}

;// CONCATENATED MODULE: ./build/deploy/follow.js






// Losses in a row without a record between them. A server that reboots needs about this many tries to be back.
const linkLosses = 8;
/** Starts the run and follows its journal to the end, over as many connections as it takes. */
async function followRun(plan, ports) {
    const progress = { records: [], sent: false, status: '' };
    let result = { exitCode: undefined, stdout: '', stderr: '' };
    let losses = 0;
    while (losses < linkLosses) {
        const seen = progress.records.length;
        result = await attach(plan, progress, ports);
        const outcome = outcomeOf(progress.records);
        if (outcome !== undefined || result.exitCode !== undefined) {
            return answer(progress, { ...result, exitCode: outcome?.exit ?? result.exitCode });
        }
        if (ports.signal.aborted || result.stderr !== '')
            break;
        losses = progress.records.length > seen ? 0 : losses + 1;
        ports.runner.info('The link to the server was lost; its worker goes on. Connecting again to follow it.');
    }
    return answer(progress, result);
}
function answer({ records, status }, { exitCode, stderr }) {
    return { exitCode, records, stdout: '', stderr, status };
}
async function attach(plan, progress, ports) {
    let session;
    try {
        session = await connectPatiently(plan.target, ports, progress.sent ? 8 : 4);
        if (ports.signal.aborted && !progress.sent)
            throw new errors/* CancelledError */.cc();
        return await stay(plan, progress, { session, ports });
    }
    catch (error) {
        // Before the command was sent nothing has happened, and the error says all there is to say.
        if (!progress.sent)
            throw error;
        return { exitCode: undefined, stdout: '', stderr: shownError(error) };
    }
    finally {
        session?.close();
    }
}
// The same `--run` attaches to a run that has begun, so the first command may be sent again until a record has come.
async function stay(plan, progress, link) {
    const { session, ports } = link;
    const { records } = progress;
    const isFirst = records.length === 0;
    const from = String(records.length + 1);
    const again = remoteWords(plan.script, 'follow', plan.run, '--from', from, '--records');
    progress.sent = true;
    const following = session.run(isFirst ? plan.commandLine : again, {
        ...(isFirst && plan.manifest !== undefined ? { stdin: plan.manifest } : {}),
        onStdoutLine: (line) => {
            const record = parseRecord(line);
            if (record === undefined)
                return;
            records.push(record);
            tellRecord(record, ports.runner);
        },
    });
    const left = leaveWhenCancelled({ plan, records, session }, ports);
    const result = await Promise.race([following, left]);
    if (result === undefined)
        return { exitCode: undefined, stdout: '', stderr: '' };
    if (outcomeOf(records) !== undefined && !ports.signal.aborted) {
        progress.status = await statusNow(plan, session);
    }
    return result;
}
// What is live now, over the connection that is open anyway; the run has ended whatever comes of it.
async function statusNow({ script }, session) {
    try {
        return (await session.run(remoteWords(script, 'status', '--json'))).stdout.trim();
    }
    catch {
        return '';
    }
}
function shownError(error) {
    return error instanceof errors/* ActionError */.lZ ? error.message : (0,errors/* messageOf */.bD)(error);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
;// CONCATENATED MODULE: ./build/deploy/manifest.js

/**
 * Writes the release manifest that `stage` and `deploy` read on stdin (deploy/server/README.md, "Manifest").
 * `expects` is the commit that must still be serving when the server holds its lock.
 */
function writeManifest(release, expects) {
    const { images, env, registry, timeouts } = release;
    const login = registry.username === '' ? [] : loginLines(registry);
    const lines = [
        `release=${release.release}`,
        ...(release.commit === '' ? [] : [`commit=${release.commit}`]),
        ...(expects === undefined ? [] : [`expects=${expects}`]),
        ...[...images].map(([service, image]) => `image.${service}=${image}`),
        ...[...env].map(([name, value]) => `env.${name}=${value}`),
        ...[...timeouts].map(([name, value]) => `${name}=${value}`),
        ...login,
    ];
    return new secret/* Secret */.z(`${lines.join('\n')}\n`);
}
/** Returns how large the manifest will be, the longest `expects` included. */
function manifestBytes(release) {
    return Buffer.byteLength(writeManifest(release, 'f'.repeat(64)).reveal());
}
/** Says why a value cannot be a manifest's, which holds one value a line; undefined when it can. */
function faultOfValue(value, limit) {
    // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
    if (/[\u0000-\u001f\u007f]/.test(value))
        return 'holds a line end or another control character';
    if (!value.isWellFormed())
        return 'is not well-formed Unicode';
    return Buffer.byteLength(value) > limit ? `is longer than ${limit} bytes` : undefined;
}
function loginLines({ server, username, password }) {
    return [
        `registry.server=${server}`,
        `registry.user=${username}`,
        `registry.password=${password.reveal()}`,
    ];
}

;// CONCATENATED MODULE: ./build/deploy/plan.js




/** Decides what is sent, from the inputs, the files at hand and what the server said. */
function plan_plan(inputs, world) {
    const { command, target, path } = inputs;
    const common = { command, target, path, script: `${path}/scripts/blue-green-switch.sh` };
    switch (command) {
        case 'deploy':
            if (world.standing === 'ancestor' && world.status !== undefined && !inputs.force) {
                return { ...common, kind: 'superseded', commit: inputs.commit, status: world.status };
            }
            return planRun(inputs, world, common);
        case 'stage':
        case 'switch':
        case 'rollback':
            return planRun(inputs, world, common);
        case 'init':
            return planInit(path, world, common);
        default:
            return {
                ...common,
                kind: 'query',
                commandLine: remoteWords(common.script, command, ...queryOptions(inputs)),
            };
    }
}
function planRun(inputs, world, common) {
    const { command, color, lockWait } = inputs;
    const needsManifest = command === 'deploy' || command === 'stage';
    const manifest = needsManifest ? writeManifest(inputs, expectation(inputs, world)) : undefined;
    return {
        ...common,
        kind: 'run',
        run: world.run,
        commandLine: remoteWords(common.script, command, ...(command === 'switch' ? [color] : []), ...['--run', world.run, '--holder', world.holder], ...['--lock-wait', `${lockWait}ms`, '--records']),
        manifest,
        shownManifest: (manifest?.reveal() ?? '')
            .split('\n')
            .filter((line) => line !== '' && !line.startsWith('registry.password='))
            .map((line) => hideSecret(line, inputs)),
        before: world.status,
        notice: noticeOf(inputs, world),
        warning: warningOf(world),
        recording: planRecording(inputs, world),
        inputs,
    };
}
// Closes the gap between our question and the server's lock, where the server knows how.
function expectation({ command, force }, { status }) {
    if (command !== 'deploy' || force || status?.knowsCommits !== true)
        return undefined;
    const { commit } = colorOf(status, status.active);
    return commit === '' ? 'none' : commit;
}
function noticeOf({ command, force }, { standing }) {
    if (command !== 'deploy' || standing === undefined)
        return '';
    if (standing === 'ancestor' && force)
        return 'What serves is newer; it is replaced as asked (force).';
    if (typeof standing === 'string')
        return '';
    return `It is not known whether what serves is newer than this commit (${standing.unknown}); going on.`;
}
function hideSecret(line, { secretNames }) {
    const [name = ''] = line.split('=', 1);
    return secretNames.includes(name.replace(/^env\./, '')) ? `${name}=***` : line;
}
function warningOf({ differing }) {
    if (differing.length === 0)
        return '';
    return (`The server has another version of ${differing.join(' and ')} than this commit, and goes on with its own. ` +
        'Run `command: init` (the workflow Prepare server) for this commit, then deploy again.');
}
function planRecording({ command, commit, color, environment, github }, { status }) {
    if (environment.name === '' || command === 'stage')
        return undefined;
    const to = color === 'auto' ? (status?.idle ?? '') : color;
    const isOurs = command === 'deploy' || status === undefined;
    const goesLive = isOurs ? (command === 'deploy' ? commit : '') : colorOf(status, to).commit;
    return { github, environment: environment.name, url: environment.url, commit: goesLive };
}
function planInit(path, { files, installed }, common) {
    const incoming = `${path}/incoming`;
    const differs = ([file, bytes]) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== installed?.get(file);
    return {
        ...common,
        kind: 'init',
        receiveLine: `mkdir -p ${incoming} && tar -xf - -C ${incoming}`,
        initLine: remoteWords('bash', `${incoming}/scripts/init-blue-green.sh`, '--from', incoming),
        files,
        changed: installed === undefined ? undefined : [...files].filter(differs).map(([file]) => file),
    };
}
function queryOptions({ command, dryRun, color, tail }) {
    if (command === 'status')
        return ['--json'];
    if (command === 'logs')
        return [color === 'auto' ? 'active' : color, '--tail', String(tail)];
    return command === 'prune' && dryRun ? ['--dry-run'] : [];
}

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

// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
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

;// CONCATENATED MODULE: ./build/deploy/ancestry.js


/** Compares by history, never by time: by the checkout when it has both commits, else by GitHub. */
async function standingOf(commit, serving, github, ports) {
    // A release is named by its commit, shortened.
    if (commit.startsWith(serving) || serving.startsWith(commit))
        return 'same';
    const local = await askGit(commit, serving, ports);
    if (local !== undefined)
        return local;
    if (github === undefined) {
        return { unknown: `the checkout does not have both, and there is no \`token\` to ask GitHub` };
    }
    return askGitHub(commit, serving, github, ports);
}
async function askGit(commit, serving, { exec, runner }) {
    const { workspace } = runner.context;
    if (workspace === '')
        return undefined;
    // The checkout of a container job belongs to another user; it is only read.
    const git = async (...args) => (await exec.run(command('git', '-c', 'safe.directory=*', '-C', workspace, ...args))).exitCode;
    const contains = async (head, base) => {
        const answers = { 0: true, 1: false };
        return answers[await git('merge-base', '--is-ancestor', base, head)];
    };
    const isAncestor = await contains(serving, commit);
    if (isAncestor !== false)
        return isAncestor === true ? 'ancestor' : undefined;
    // A "no" from a history that is cut off may only mean that the rest is not here.
    return (await contains(commit, serving)) === true ? 'descendant' : undefined;
}
async function askGitHub(commit, serving, github, { runner }) {
    try {
        const standing = await github.compare(runner.context.repository, commit, serving);
        return standing ?? { unknown: 'GitHub does not know both' };
    }
    catch (error) {
        return { unknown: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./build/deploy/images.js
// Names that the server's configuration can have (deploy/server/lib/config.sh).
const serviceRule = /^[a-z][a-z0-9-]{0,30}$/;
const reference = /^[\w.:/-]+@sha256:[0-9a-f]{64}$/;
/** Reads `images`: a JSON object as `build-with-registry-cache` gives it, or `service=repository@sha256:…` lines. */
function readImages(read) {
    const raw = read.text('images');
    const images = raw.startsWith('{') ? parseObject(raw, read) : parseLines(raw, read);
    for (const [service, image] of images) {
        if (!serviceRule.test(service)) {
            const shown = JSON.stringify(service.slice(0, 40));
            read.refuse('images', `${shown} is not the name of a service: lower-case letters, digits, -.`);
        }
        if (!reference.test(image)) {
            read.refuse('images', `${JSON.stringify(`${service}=${image}`.slice(0, 200))} does not name a digest.`, 'Write service=repository@sha256:…, never a tag.');
        }
    }
    return images;
}
function parseObject(raw, read) {
    try {
        const parsed = JSON.parse(raw);
        return new Map(Object.entries(parsed).map(([service, image]) => [service, String(image)]));
    }
    catch {
        read.refuse('images', 'begins with { but is not JSON.');
        return new Map();
    }
}
function parseLines(raw, read) {
    const images = new Map();
    for (const line of raw.split(/\r?\n/).map((text) => text.trim())) {
        if (line === '')
            continue;
        const split = line.indexOf('=');
        if (split < 1)
            read.refuse('images', `'${line.slice(0, 80)}' is not service=repository@sha256:….`);
        else if (images.has(line.slice(0, split).trim()))
            read.refuse('images', `'${line.slice(0, split).trim().slice(0, 40)}' is given twice.`);
        else
            images.set(line.slice(0, split).trim(), line.slice(split + 1).trim());
    }
    return images;
}

// EXTERNAL MODULE: ./build/core/host-key.js
var host_key = __nccwpck_require__(604);
;// CONCATENATED MODULE: ./build/deploy/target.js

/** Reads which server to log in to, as whom, over which hosts, and by which keys they are known. */
function readTarget(read) {
    const server = {
        host: read.matching('host', /^[\w.:-]{1,253}$/, 'a host name or address', { required: true }),
        port: read.integer('port', { min: 1, max: 65_535 }, { default: '22' }),
        user: read.matching('user', /^[a-z_][\w.-]{0,63}$/i, 'a user name', { default: 'deploy' }),
        privateKey: read.secret('key', { required: true }),
        passphrase: read.secret('passphrase'),
    };
    const trust = { knownHosts: readKnownHosts(read), fingerprints: readFingerprints(read) };
    return { ...server, trust, jumps: readJumps(read, server) };
}
/** Refuses a target that no host key could be trusted for. */
function validateTarget({ host, port, trust }, read) {
    if (trust.knownHosts.length + trust.fingerprints.length > 0)
        return;
    read.refuse('known-hosts', 'and `fingerprints` are both empty: no host could be trusted.', `Store what \`ssh-keyscan -p ${port} ${host || 'HOST'}\` prints, after comparing it with the server's own keys.`);
}
function readKnownHosts(read) {
    const lines = read.lines('known-hosts');
    for (const line of lines) {
        const fault = (0,host_key/* faultOfKnownHostsLine */.Iw)(line);
        if (fault !== undefined) {
            const fix = 'Store what `ssh-keyscan HOST` prints.';
            read.refuse('known-hosts', `'${line.slice(0, 40)}' ${fault}.`, fix);
        }
    }
    return lines;
}
function readFingerprints(read) {
    const fingerprints = read.list('fingerprints').map((text) => text.replace(/=+$/, ''));
    for (const text of fingerprints.filter((candidate) => !/^SHA256:[A-Za-z0-9+/]{43}$/.test(candidate))) {
        const shown = text.slice(0, 60);
        read.refuse('fingerprints', `'${shown}' is not SHA256:… as \`ssh-keygen -l\` prints it.`);
    }
    return fingerprints;
}
// `user@host:port`, user and port optional; an IPv6 address stands in brackets.
const jumpRule = /^(?:([a-z_][\w.-]{0,63})@)?(?:\[([\da-f:.]{1,45})\]|([\w.-]{1,253}))(?::(\d{1,5}))?$/i;
function readJumps(read, server) {
    const own = read.secret('jump-key');
    const ownPassphrase = read.secret('jump-passphrase');
    const keys = own.isEmpty
        ? server
        : { privateKey: own, passphrase: ownPassphrase };
    const jumps = read.lines('jump').map((line) => readJump(line, server.user, keys));
    for (const [index, line] of read.lines('jump').entries()) {
        if (jumps[index] === undefined)
            read.refuse('jump', `'${line.slice(0, 80)}' is not user@host:port.`);
    }
    if (jumps.length === 0 && !own.isEmpty) {
        read.refuse('jump-key', 'only goes with `jump`.', 'Name the jump host, or leave it out.');
    }
    return jumps.filter((jump) => jump !== undefined);
}
function readJump(line, defaultUser, { privateKey, passphrase }) {
    const match = jumpRule.exec(line);
    if (match === null)
        return undefined;
    const [, user = defaultUser, address, name = address ?? '', rawPort = '22'] = match;
    const port = Number(rawPort);
    if (port < 1 || port > 65_535)
        return undefined;
    return { host: name, port, user, privateKey, passphrase };
}

;// CONCATENATED MODULE: ./build/deploy/validate.js


// The server reads no more (deploy/server/lib/manifest.sh), and cutting would deploy something else.
const manifestLimit = 65_536;
/** Refuses what does not go together, and what the server could not take as it is. */
function validate(inputs, read) {
    const wasClean = read.isClean;
    const sendsManifest = inputs.command === 'deploy' || inputs.command === 'stage';
    // What is missing is said whatever else is wrong; what does not go together only of values that were taken.
    validateTarget(inputs.target, read);
    if (sendsManifest)
        requireRelease(inputs, read);
    if (!wasClean)
        return;
    validateWords(inputs, read);
    if (sendsManifest)
        validateManifest(inputs, read);
}
function requireRelease({ command, release }, read) {
    if (read.text('images') === '') {
        read.refuse('images', `is required to ${command}.`, 'Pass the `images` output of build-with-registry-cache.');
    }
    if (release === '' && read.text('release') === '') {
        read.refuse('release', 'is required where no run names a commit.');
    }
}
function validateWords({ command, registry, color, environment }, read) {
    if ((registry.username === '') !== registry.password.isEmpty) {
        read.refuse('registry-username', 'and `registry-password` go together: give both or none.');
    }
    const takesColor = command === 'switch' || command === 'logs';
    if (color !== 'auto' && !takesColor) {
        read.refuse('color', `only goes with \`command: switch\` or \`logs\`, not with ${command}.`);
    }
    if (command === 'switch' && (color === 'active' || color === 'idle')) {
        read.refuse('color', `${color} only goes with \`command: logs\`.`, 'Write auto, blue or green.');
    }
    if (environment.name === '' && environment.url !== '') {
        read.refuse('environment-url', 'only goes with `environment`.');
    }
}
function validateManifest(inputs, read) {
    const { images, env, registry } = inputs;
    if (images.size === 0 && read.text('images') !== '') {
        read.refuse('images', 'names no image.', 'Pass the `images` output of build-with-registry-cache.');
    }
    for (const [name, value] of env) {
        const fault = faultOfValue(value, 4096);
        if (fault !== undefined)
            read.refuse('env', `the value of ${name} ${fault}.`);
    }
    refuseValue('registry-username', registry.username, read);
    refuseValue('registry-password', registry.password.reveal(), read);
    const bytes = manifestBytes(inputs);
    if (read.isClean && bytes > manifestLimit) {
        const why = `and \`images\` make a manifest of ${bytes} bytes; the server takes ${manifestLimit}.`;
        read.refuse('env', why, 'Put large settings into files or a secret store of your own.');
    }
}
// Never repeats the value: it may be a secret.
function refuseValue(name, value, read) {
    const fault = value === '' ? undefined : faultOfValue(value, 8192);
    if (fault !== undefined)
        read.refuse(name, `${fault}.`);
}

;// CONCATENATED MODULE: ./build/deploy/inputs.js



/** What can be asked of a server, by the words of the server's own script; `init` is the admin key's. */
const commands = [
    'deploy',
    'stage',
    'switch',
    'rollback',
    'abort',
    'status',
    'logs',
    'prune',
    'doctor',
    'init',
];
const colors = ['auto', 'blue', 'green', 'active', 'idle'];
/** Reads the inputs of `deploy`. */
function readInputs(read, ports) {
    const { context } = ports.runner;
    const inputs = {
        command: read.choice('command', commands, { default: 'deploy' }),
        target: readTarget(read),
        path: readPath(read, context.repository),
        release: readRelease(read, context.sha),
        commit: readCommit(context.sha),
        images: readImages(read),
        ...readEnv(read),
        registry: {
            server: readRegistry(read),
            username: read.text('registry-username'),
            password: read.secret('registry-password'),
        },
        color: read.choice('color', colors, { default: 'auto' }),
        tail: read.integer('tail', { min: 1, max: 100_000 }, { default: '100' }),
        lockWait: read.duration('lock-wait', { min: 0, max: 3_600_000 }, { default: '10m' }),
        timeouts: readTimeouts(read),
        files: readFiles(read),
        force: read.flag('force', { default: 'false' }),
        environment: {
            name: read.matching('environment', /^[^\p{Cc}]{1,255}$/u, 'the name of an environment'),
            url: read.matching('environment-url', /^https?:\/\/\S{1,2000}$/, 'an http(s) address'),
        },
        github: readGitHub(read, ports),
        dryRun: read.flag('dry-run', { default: 'false' }),
    };
    validate(inputs, read);
    return inputs;
}
// The words of a remote command line are sent as they are, so a path may hold nothing that a shell would read.
function readPath(read, repository) {
    const path = read.matching('path', /^(?=.{1,200}$)(\/[A-Za-z0-9._-]+)+$/, 'an absolute path of plain words');
    return path === '' ? `/opt/${repository.split('/')[1] ?? ''}` : path;
}
// The runner's own variable; by hand there is none, and a manifest without a commit is a legal one.
function readCommit(sha) {
    return /^[0-9a-f]{7,64}$/.test(sha) ? sha : '';
}
function readEnv(read) {
    const plain = read.pairs('env');
    const secret = read.secretPairs('secret-env');
    for (const name of [...plain.keys()].filter((key) => secret.has(key)))
        read.refuse('secret-env', `${name} is in env too.`);
    const env = new Map([...plain, ...secret]);
    for (const name of [...env.keys()].filter((key) => !/^[A-Z_][A-Z0-9_]*$/.test(key))) {
        const shown = JSON.stringify(name.slice(0, 40));
        read.refuse('env', `${shown} is not a name of upper-case letters, digits and _.`);
    }
    return { env, secretNames: [...secret.keys()] };
}
function readRegistry(read) {
    return read.matching('registry', /^[a-z0-9.-]{1,253}(:\d{1,5})?$/, 'a host name', {
        default: 'ghcr.io',
    });
}
function readGitHub(read, { connectGitHub }) {
    const token = read.secret('token');
    return token.isEmpty ? undefined : connectGitHub(token.reveal());
}
function readRelease(read, sha) {
    const release = read.matching('release', /^[A-Za-z0-9._-]{1,64}$/, 'up to 64 letters, digits, dots, dashes');
    return release === '' ? readCommit(sha).slice(0, 12) : release;
}
function readTimeouts(read) {
    const names = ['health-timeout', 'min-healthy', 'drain-timeout', 'watch'];
    const given = names.map((name) => {
        const raw = read.matching(name, /^\d+(ms|s|m|h)$/, 'a duration like 30s or 5m');
        return [name, raw];
    });
    return new Map(given.filter(([, raw]) => raw !== ''));
}
/** Where a product has its data layer unless it says otherwise; it may have none. */
const usualDataFile = 'infra/docker-compose.data.yml';
function readFiles(read) {
    return new Map([
        ['infra/blue-green.conf', read.text('config', { default: 'infra/blue-green.conf' })],
        [
            'infra/app/docker-compose.app.yml',
            read.text('compose-file', { default: 'infra/docker-compose.app.yml' }),
        ],
        ['infra/docker-compose.data.yml', read.text('data-compose-file', { default: usualDataFile })],
    ]);
}

;// CONCATENATED MODULE: ./build/deploy/probe.js








/** Looks at the run, the files to install, and what the server says; changes nothing anywhere. `round` counts from 1. */
async function probe(inputs, ports, round = 1) {
    const { context } = ports.runner;
    const files = inputs.command === 'init' ? await filesToInstall(inputs, ports) : new Map();
    const number = ports.clock.now().toString(36);
    const name = [
        'gh',
        context.runId,
        context.runAttempt,
        inputs.command,
        number,
        round === 1 ? '' : String(round),
    ];
    const common = { run: runName(name), holder: holderOf(context), files };
    if (!asksServer(inputs)) {
        return { ...common, ...probe_nothing };
    }
    return { ...common, ...(await askServer(inputs, [...files.keys()], ports)) };
}
// A rollback asks nobody: every request more would make it slower.
function asksServer({ command, dryRun, environment }) {
    if (command === 'deploy')
        return true;
    if (command === 'switch' || command === 'rollback')
        return dryRun || environment.name !== '';
    return dryRun && (command === 'stage' || command === 'init');
}
function runName(parts) {
    const words = parts.map((part) => part.replace(/[^A-Za-z0-9._-]/g, '')).filter(Boolean);
    return words.join('-').slice(0, 80);
}
// What the server takes as one word; a run that has another address is still named by its number.
function holderOf(context) {
    if (context.runId === '')
        return 'by-hand';
    const url = `${(0,run_context/* runUrl */.Vp)(context)}/attempts/${context.runAttempt}`;
    return url.replace(/[^A-Za-z0-9._:/@=+,-]/g, '_').slice(0, 200);
}
async function askServer(inputs, paths, ports) {
    const { target, path, command } = inputs;
    const session = await connectPatiently(target, ports);
    try {
        if (command === 'init') {
            const line = remoteWords('sha256sum', '--', ...paths.map((file) => `${path}/${file}`));
            const { stdout } = await session.run(line);
            return { ...probe_nothing, installed: readChecksums(stdout, path) };
        }
        const line = remoteWords(`${path}/scripts/blue-green-switch.sh`, 'status', '--json');
        const { stdout } = await session.run(line);
        const status = readStatus(stdout);
        const differing = await differingFiles(inputs, status, ports);
        return { ...probe_nothing, status, differing, standing: await standing(inputs, status, ports) };
    }
    finally {
        session.close();
    }
}
const probe_nothing = {
    status: undefined,
    standing: undefined,
    differing: [],
    installed: undefined,
};
// A deploy does not bring them, so what a commit changed there would go unnoticed.
async function differingFiles({ command, files }, status, ports) {
    // An older server says nothing of them.
    const installed = status?.files ?? new Map();
    if (installed.size === 0 || (command !== 'deploy' && command !== 'stage'))
        return [];
    const { workspace } = ports.runner.context;
    const compared = [...files].map(async ([path, local]) => {
        const text = await ports.files.readText(`${workspace}/${local}`);
        return text === undefined || digest(text) === installed.get(path) ? [] : [local];
    });
    return (await Promise.all(compared)).flat();
}
async function standing({ command, commit, github }, status, ports) {
    if (command !== 'deploy' || status === undefined || commit === '')
        return undefined;
    const serving = colorOf(status, status.active);
    if (serving.commit === '') {
        return serving.release === ''
            ? undefined
            : { unknown: `the server does not know the commit of ${serving.release}` };
    }
    return standingOf(commit, serving.commit, github, ports);
}
// As sha256sum prints it; a file that is not there is only mentioned on stderr.
function readChecksums(stdout, path) {
    const lines = stdout.split('\n').flatMap((line) => {
        const [sum = '', file = ''] = line.split(/ [ *]/);
        return file === '' ? [] : [[file.slice(path.length + 1), sum]];
    });
    return new Map(lines);
}
async function filesToInstall(inputs, ports) {
    const { context } = ports.runner;
    const found = new Map();
    for (const [path, bytes] of await ports.serverFiles())
        found.set(`scripts/${path}`, bytes);
    const missing = [];
    for (const [path, local] of inputs.files) {
        const text = await ports.files.readText(`${context.workspace}/${local}`);
        if (text === undefined && local === usualDataFile)
            ports.runner.info(`There is no ${local}: no data layer is installed.`);
        else if (text === undefined)
            missing.push(local);
        else
            found.set(path, Buffer.from(text));
    }
    if (missing.length === 0)
        return found;
    throw new errors/* UserError */.yo({
        what: `init cannot find ${missing.join(' and ')} in ${context.workspace}`,
        fix: 'Check the repository out first, and name the files by `config`, `compose-file` and `data-compose-file`.',
    });
}

;// CONCATENATED MODULE: ./build/deploy/recording.js


const none = { close: async () => Promise.resolve() };
/**
 * Begins the record and returns at once: GitHub is told while the server works. A record that cannot be written is
 * said once and changes nothing else.
 */
function openRecord(recording, ports) {
    if (recording === undefined)
        return none;
    const { github, environment, commit } = recording;
    if (github === undefined)
        return unrecorded('there is no `token`', ports);
    if (commit === '')
        return unrecorded('the server does not know the commit that goes live', ports);
    const writer = new Writer(github, recording, ports);
    const begun = attempt(async () => writer.begin(), environment, ports);
    return {
        close: async (end) => {
            const id = await begun;
            if (id !== undefined)
                await attempt(async () => writer.end(id, end), environment, ports);
        },
    };
}
class Writer {
    #github;
    #recording;
    #repository;
    #logUrl;
    constructor(github, recording, { runner }) {
        this.#github = github;
        this.#recording = recording;
        this.#repository = runner.context.repository;
        this.#logUrl = runner.context.runId === '' ? '' : (0,run_context/* runUrl */.Vp)(runner.context);
    }
    async begin() {
        const { environment, commit } = this.#recording;
        const description = 'blue/green deploy';
        const request = { repository: this.#repository, commit, environment, description };
        const id = await this.#github.create(request);
        await this.#status(id, { state: 'in_progress', description: 'the server is at work' });
        return id;
    }
    async end(id, end) {
        await this.#status(id, end);
        if (end.state !== 'success')
            return;
        await this.#github.retireBefore(this.#repository, this.#recording.environment, id);
    }
    async #status(id, { state, description }) {
        const environmentUrl = state === 'inactive' ? '' : this.#recording.url;
        const status = { state, description, environmentUrl, logUrl: this.#logUrl };
        await this.#github.addStatus(this.#repository, id, status);
    }
}
async function attempt(write, environment, ports) {
    try {
        return await write();
    }
    catch (error) {
        notice(`environment ${environment}: ${(0,errors/* messageOf */.bD)(error)}`, ports);
        return undefined;
    }
}
function unrecorded(why, ports) {
    notice(why, ports);
    return none;
}
function notice(why, { runner }) {
    runner.annotate({
        level: 'notice',
        message: `GitHub has no full record of this deployment; the server is not affected. ${why}`,
    });
}

;// CONCATENATED MODULE: ./build/deploy/execute.js







/** Does what was planned on the server; how the server answered is part of the outcome. */
async function execute(plan, ports) {
    const started = ports.clock.now();
    const took = () => ports.clock.now() - started;
    if (plan.kind === 'superseded')
        return { plan, ...silent, duration: 0 };
    if (plan.kind === 'run')
        return run(plan, took, ports);
    const session = await connectPatiently(plan.target, ports);
    try {
        const answer = plan.kind === 'init' ? await init(plan, session, ports) : await query(plan, session, ports);
        return { plan, ...answer, duration: took() };
    }
    finally {
        session.close();
    }
}
const silent = { exitCode: undefined, stdout: '', stderr: '', records: [], status: '' };
// Whoever overtakes us while we wait for the lock changes what we would replace; so often is it decided again.
const rounds = 5;
async function run(first, took, ports) {
    const record = openRecord(first.recording, ports);
    try {
        const outcome = { ...(await runRounds(first, ports)), duration: took() };
        await record.close(recordEnd(outcome));
        return outcome;
    }
    catch (error) {
        await record.close({ state: 'failure', description: 'The server was not reached' });
        throw error;
    }
}
async function runRounds(first, ports) {
    let plan = first;
    for (let round = 2;; round += 1) {
        if (plan.kind !== 'run')
            return { plan, ...silent, duration: 0 };
        if (plan.notice !== '')
            ports.runner.annotate({ level: 'notice', message: plan.notice });
        if (plan.warning !== '')
            ports.runner.annotate({ level: 'warning', message: plan.warning });
        const answer = await followRun(plan, ports);
        const outcome = { plan, ...answer, duration: 0, cancelled: ports.signal.aborted };
        if (!isOvertaken(outcome) || round > rounds || ports.signal.aborted)
            return outcome;
        ports.runner.info('Another deploy came first: looking again at what serves now.');
        plan = plan_plan(plan.inputs, await probe(plan.inputs, ports, round));
    }
}
async function query(plan, session, ports) {
    return execute_answer(await session.run(plan.commandLine, { onStdoutLine: tell(ports) }));
}
async function init(plan, session, ports) {
    const received = await session.run(plan.receiveLine, { stdin: await ports.pack(plan.files) });
    if (received.exitCode !== 0)
        return execute_answer(received);
    return execute_answer(await session.run(plan.initLine, { onStdoutLine: tell(ports) }));
}
function tell({ runner }) {
    return (line) => {
        runner.info(harmless(line));
    };
}
function execute_answer({ exitCode, stdout, stderr }) {
    return { ...silent, exitCode, stdout, stderr };
}

// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
;// CONCATENATED MODULE: ./build/deploy/preview.js


/** Renders the plan of a dry run: what would be sent and what it would change, secrets left out. */
function previewPlan(plan) {
    const text = planLines(plan).join('\n');
    const status = plan.kind === 'run' ? plan.before : undefined;
    return {
        outputs: {
            outcome: 'planned',
            reason: plan.kind === 'superseded' ? 'superseded' : 'planned',
            active: status?.active ?? '',
            idle: status?.idle ?? '',
            release: status === undefined ? '' : colorOf(status, status.active).release,
            previous: '',
            digests: '{}',
            run: plan.kind === 'run' ? plan.run : '',
            status: '',
            steps: '[]',
            'duration-ms': '0',
        },
        summary: (0,markdown/* section */.uW)('Deploy: dry run', 'Nothing was changed. This would be sent:', (0,markdown/* codeBlock */.DV)(text)),
        notice: `Dry run: ${plan.command} would be sent to ${plan.target.host}`,
        log: text.split('\n'),
    };
}
function planLines(plan) {
    const ssh = sshLine(plan);
    switch (plan.kind) {
        case 'superseded':
            return [
                `nothing: ${plan.commit} is an ancestor of ${colorOf(plan.status, plan.status.active).commit}, which serves (force: true sends it)`,
            ];
        case 'query':
            return [`${ssh} ${plan.commandLine}`];
        case 'init':
            return initLines(plan, ssh);
        case 'run':
            return runLines(plan, ssh);
    }
}
function sshLine({ target }) {
    const { user, host, port, jumps } = target;
    const hops = jumps.map((jump) => `${jump.user}@${jump.host}:${jump.port}`);
    const jump = hops.length === 0 ? '' : ` -J ${hops.join(',')}`;
    return `ssh${jump} -p ${port} ${user}@${host}`;
}
function initLines({ receiveLine, initLine, files, changed }, ssh) {
    const state = (path) => {
        if (changed === undefined)
            return '';
        return changed.includes(path) ? ', would be written' : ', unchanged';
    };
    const sizes = [...files].map(([path, bytes]) => `  ${path} (${bytes.length} bytes${state(path)})`);
    return [`${ssh} '${receiveLine}'   with a tar of`, ...sizes, `${ssh} ${initLine}`];
}
function runLines(plan, ssh) {
    const manifest = plan.shownManifest.map((line) => `  ${line}`);
    return [
        ...[plan.notice, plan.warning].filter((text) => text !== ''),
        `${ssh} ${plan.commandLine}`,
        ...(manifest.length > 0 ? ['with on stdin', ...manifest] : []),
        ...['which would change, below', `  ${plan.path}`, ...changes(plan).map((line) => `  ${line}`)],
    ];
}
// As deploy/server/README.md has it; the colour is the one that is idle now.
function changes({ command, before, run }) {
    const idle = before?.idle ?? 'IDLE';
    const app = before?.app ?? 'APP';
    const weight = idle === 'green' ? '100' : idle === 'blue' ? '0' : 'N';
    const stages = command === 'deploy' || command === 'stage';
    const flips = command !== 'stage';
    return [
        `state/journal/${run}.log`,
        ...(stages
            ? [
                `state/${app}-${idle}.env and its copy in state/pins/`,
                `the containers of project ${app}-${idle}`,
            ]
            : []),
        ...(flips
            ? [
                `route/active -> weights/${weight} (now ${before?.active ?? 'unknown'})`,
                `state/${app}-blue.env, state/${app}-green.env, state/previous`,
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
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

;// CONCATENATED MODULE: ./build/deploy/evidence.js

/** Returns what was noted during the steps that failed, a line each. */
function evidenceOf(records) {
    const failed = records
        .filter(({ event, step }) => event === 'fail' && step !== 'outcome')
        .map(({ step }) => step);
    const notes = records.filter(({ step, event }) => failed.includes(step) && event !== 'start');
    return notes.flatMap(({ step, detail }) => detail.split('\n').map((line) => `${step}: ${line}`));
}
/** Renders why a colour did not become healthy: expected against got, health log, last log lines, the rest. */
function explainFailure(records) {
    const lines = evidenceOf(records).map((line) => line.replace(/^[a-z-]+: /, ''));
    const states = lines.flatMap((line) => readState(line) ?? []);
    const health = lines.filter((line) => /^\S+ health: /.test(line));
    const logs = lines.filter((line) => /^\S+ log: /.test(line));
    const rest = lines.filter((line) => readState(line) === undefined && !health.includes(line) && !logs.includes(line));
    const header = ['container', 'expected', 'got', 'exit code:', 'out of memory', 'restarts:'];
    return [
        rest.length === 0 ? '' : (0,markdown/* codeBlock */.DV)(rest.join('\n')),
        (0,markdown/* table */.tp)(header, states),
        titled('Health checks', health, ' health: '),
        titled('Last lines of the log', logs, ' log: '),
    ]
        .filter((block) => block !== '')
        .join('\n\n');
}
// As deploy/server/lib/health.sh writes it.
const stateRule = /^(\S+): expected (.+), got (.+) \(exit code (-?\d*), out of memory: (\S*), restarts: (\d*)\)$/;
function readState(line) {
    const match = stateRule.exec(line);
    return match === null ? undefined : [match.slice(1).map((cell) => (0,markdown/* inline */.mG)(cell))];
}
function titled(title, lines, separator) {
    if (lines.length === 0)
        return '';
    const text = lines.map((line) => line.replace(separator, ' | ')).join('\n');
    return `**${title}**\n\n${(0,markdown/* codeBlock */.DV)(text)}`;
}

;// CONCATENATED MODULE: ./build/deploy/timeline.js



const width = 30;
const signs = { ok: '✅', fail: '❌', running: '⏳' };
/** Renders the steps of a run, each with a bar that shows when it was at work and for how long. */
function timeline(records) {
    const begins = new Map();
    for (const { step, at } of records)
        if (!begins.has(step))
            begins.set(step, at);
    const first = records[0]?.at ?? 0;
    const whole = Math.max(1, (records.at(-1)?.at ?? first) - first);
    const rows = measureSteps(records).map(({ step, result, duration, detail }) => {
        const begin = (begins.get(step) ?? first) - first;
        const length = duration ?? whole - begin;
        const took = duration === undefined ? '' : (0,core_duration/* formatDuration */.a3)(duration);
        return [step, signs[result], took, bar(begin, length, whole), (0,markdown/* inline */.mG)(firstLine(detail))];
    });
    return (0,markdown/* table */.tp)(['step', '', 'took:', 'when', 'detail'], rows);
}
// Every step is seen, however short; figures of one width keep the bars comparable.
function bar(begin, length, whole) {
    const from = Math.min(width - 1, Math.floor((begin / whole) * width));
    const cells = Math.min(width - from, Math.max(1, Math.round((length / whole) * width)));
    return (0,markdown/* code */.aY)(`${'·'.repeat(from)}${'█'.repeat(cells)}${'·'.repeat(width - from - cells)}`);
}
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./build/deploy/report.js










/** Renders what a command came to. */
function reportOutcome(outcome) {
    const { plan, duration } = outcome;
    const ending = endingOf(outcome);
    const word = outcomeWord(outcome);
    const live = liveOf(outcome);
    const sentence = `${sentences[word]} (${plan.command} on ${plan.target.host}, ${(0,core_duration/* formatDuration */.a3)(duration)})`;
    const failure = failureOf(outcome);
    return {
        outputs: {
            outcome: ending,
            reason: word,
            ...live,
            run: plan.kind === 'run' ? plan.run : '',
            steps: JSON.stringify(measureSteps(outcome.records)),
            'duration-ms': String(Math.round(duration)),
        },
        summary: (0,markdown/* section */.uW)(`Deploy: ${plan.command}`, (0,markdown/* inline */.mG)(sentence), ...body(outcome)),
        notice: formatNotice(sentence, {
            outcome: ending,
            reason: word,
            active: live.active,
            ms: Math.round(duration),
        }),
        ...(failure === undefined ? {} : { failure }),
    };
}
// What the server says now goes before what the run said, and that before what was known beforehand.
function liveOf(outcome) {
    const { plan, records } = outcome;
    const json = plan.command === 'status' ? outcome.stdout.trim() : outcome.status;
    const status = readStatus(json) ?? (plan.kind === 'superseded' ? plan.status : undefined);
    const facts = outcomeOf(records)?.facts ?? new Map();
    const active = status?.active ?? facts.get('active') ?? '';
    const color = status === undefined ? undefined : colorOf(status, active);
    return {
        active,
        idle: status?.idle ?? otherColor(active),
        release: color?.release ?? facts.get('release') ?? '',
        previous: previousOf(outcome, status),
        digests: JSON.stringify(Object.fromEntries(color?.digests ?? [])),
        status: readStatus(json) === undefined ? '' : json,
    };
}
// Whatever was flipped away from is idle now; a flip that was undone left nothing behind.
function previousOf({ plan, records }, status) {
    const did = (wanted) => records.some(({ step, event }) => step === wanted && event === 'ok');
    if (status === undefined || !did('flip') || did('undo'))
        return '';
    const before = plan.kind === 'run' ? plan.before : undefined;
    return before === undefined
        ? colorOf(status, status.idle).release
        : colorOf(before, before.active).release;
}
function otherColor(active) {
    if (active === 'blue')
        return 'green';
    return active === 'green' ? 'blue' : '';
}
function body(outcome) {
    const { plan, records, stdout, stderr } = outcome;
    const reason = outcomeOf(records)?.reason ?? '';
    const said = stdout === '' ? '' : (0,markdown/* codeBlock */.DV)(stdout);
    // What init prints is to be stored and pasted; logs are long.
    const folded = plan.command === 'logs' && said !== '';
    return [
        hasSucceeded(outcome) ? '' : (0,markdown/* inline */.mG)(reason),
        plan.kind === 'superseded' ? (0,markdown/* inline */.mG)(whySuperseded(plan)) : '',
        explainFailure(records),
        timeline(records),
        folded ? (0,markdown/* details */.zH)('What the server said', said) : said,
        stderr.trim() === '' ? '' : (0,markdown/* codeBlock */.DV)(stderr),
    ];
}
function whySuperseded({ commit, status }) {
    const { commit: serving, release } = colorOf(status, status.active);
    return `${commit} is an ancestor of ${serving}, which serves as release ${release} on ${status.active}`;
}
function failureOf(outcome) {
    if (hasSucceeded(outcome))
        return undefined;
    const { exitCode, stderr, records, plan } = outcome;
    const word = outcomeWord(outcome);
    const why = plan.kind === 'superseded' ? whySuperseded(plan) : outcomeOf(records)?.reason;
    const fix = isGated(stderr) ? gateRemedy : remedies[word];
    const parts = {
        what: sentences[word],
        ...(why === undefined || why === '' ? {} : { why }),
        ...(fix === undefined ? {} : { fix }),
        ...(plan.kind === 'superseded' ? {} : { command: commandOf(plan) }),
        stderr: [...evidenceOf(records), stderr].filter((text) => text.trim() !== '').join('\n'),
    };
    const isUsers = exitCode === 2 || exitCode === 7 || word === 'superseded';
    return isUsers ? new errors/* UserError */.yo(parts) : new errors/* ActionError */.lZ(parts);
}
function commandOf(plan) {
    return plan.kind === 'init' ? plan.initLine : plan.commandLine;
}
// As deploy/server/gate.sh refuses.
const isGated = (stderr) => stderr.includes('This key may only run: ');
const gateRemedy = 'The key is the everyday one, bound to those commands in authorized_keys. For `command: init` use the admin key.';

;// CONCATENATED MODULE: ./build/deploy/action.js






/** `deploy`: blue/green over SSH. The critical section runs on the server; this only starts and follows it. */
const deploy = {
    name: 'deploy',
    outputs: {
        // What is thrown is thrown before anything was sent.
        outcome: 'aborted',
        reason: 'failed',
        active: '',
        idle: '',
        release: '',
        previous: '',
        digests: '{}',
        run: '',
        status: '',
        steps: '[]',
        'duration-ms': '',
    },
    inputs: readInputs,
    probe: async (inputs, ports) => probe(inputs, ports),
    plan: plan_plan,
    execute: execute,
    report: reportOutcome,
    preview: {
        wanted: ({ dryRun, command }) => dryRun && command !== 'prune',
        report: previewPlan,
    },
};


/***/ }),

/***/ 3349:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _adapters_archive_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5643);
/* harmony import */ var _adapters_github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1407);
/* harmony import */ var _adapters_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3968);
/* harmony import */ var _adapters_ssh_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4214);
/* harmony import */ var _adapters_start_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7866);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8400);







// `dist/deploy/index.js` and `src/deploy/main.ts` lie equally deep.
const serverFiles = (0,_adapters_server_files_js__WEBPACK_IMPORTED_MODULE_3__/* .serverFilesIn */ .K)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(process.argv[1] ?? ''), '../../deploy/server'));
await (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_5__/* .start */ .n)((ports) => ({ ...ports, ssh: _adapters_ssh_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeSsh */ .F, serverFiles, pack: _adapters_archive_js__WEBPACK_IMPORTED_MODULE_1__/* .packTar */ .n, connectGitHub: _adapters_github_js__WEBPACK_IMPORTED_MODULE_2__/* .connectGitHub */ .U }), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_5__/* .phase */ .O)(_action_js__WEBPACK_IMPORTED_MODULE_6__/* .deploy */ .g));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ var __webpack_exports__ = __nccwpck_require__(3349);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
