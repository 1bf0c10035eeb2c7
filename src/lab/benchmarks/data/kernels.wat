;; The WebAssembly half of the suite "WebAssembly against JavaScript". Compiled to kernels.wasm by
;; `wat2wasm kernels.wat` of WABT; the JavaScript half is in ../wasm-against-js.bench.ts.
(module
  ;; The first 1024 bytes hold the table of the checksum; inputs go after it.
  (memory (export "memory") 4)

  (func (export "add") (param $a i32) (param $b i32) (result i32)
    (i32.add (local.get $a) (local.get $b)))

  (func $fib (export "fib") (param $n i32) (result i32)
    (if (result i32) (i32.lt_s (local.get $n) (i32.const 2))
      (then (local.get $n))
      (else
        (i32.add
          (call $fib (i32.sub (local.get $n) (i32.const 1)))
          (call $fib (i32.sub (local.get $n) (i32.const 2)))))))

  ;; The sum of `count` doubles from address `at`, first to last.
  (func (export "sum") (param $at i32) (param $count i32) (result f64)
    (local $end i32) (local $total f64)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 3))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $total (f64.add (local.get $total) (f64.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $total))

  ;; CRC-32 (ISO 3309) of `length` bytes from address `at`.
  (func (export "crc32") (param $at i32) (param $length i32) (result i32)
    (local $end i32) (local $crc i32)
    (local.set $end (i32.add (local.get $at) (local.get $length)))
    (local.set $crc (i32.const -1))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $crc
          (i32.xor
            (i32.shr_u (local.get $crc) (i32.const 8))
            (i32.load
              (i32.shl
                (i32.and (i32.xor (local.get $crc) (i32.load8_u (local.get $at))) (i32.const 255))
                (i32.const 2)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (i32.xor (local.get $crc) (i32.const -1)))

  ;; Iterations, summed over a square of `size` × `size` points of [-2, 1] × [-1.5, 1.5], until a
  ;; point leaves the circle of radius 2 or reaches `limit`.
  (func (export "mandelbrot") (param $size i32) (param $limit i32) (result i32)
    (local $row i32) (local $column i32) (local $count i32) (local $total i32)
    (local $re f64) (local $im f64) (local $x f64) (local $y f64) (local $xx f64) (local $yy f64)
    (loop $rows
      (local.set $im
        (f64.sub
          (f64.div
            (f64.mul (f64.const 3) (f64.convert_i32_s (local.get $row)))
            (f64.convert_i32_s (local.get $size)))
          (f64.const 1.5)))
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $re
          (f64.sub
            (f64.div
              (f64.mul (f64.const 3) (f64.convert_i32_s (local.get $column)))
              (f64.convert_i32_s (local.get $size)))
            (f64.const 2)))
        (local.set $x (f64.const 0))
        (local.set $y (f64.const 0))
        (local.set $count (i32.const 0))
        (block $left
          (loop $iterate
            (br_if $left (i32.ge_s (local.get $count) (local.get $limit)))
            (local.set $xx (f64.mul (local.get $x) (local.get $x)))
            (local.set $yy (f64.mul (local.get $y) (local.get $y)))
            (br_if $left (f64.gt (f64.add (local.get $xx) (local.get $yy)) (f64.const 4)))
            (local.set $y
              (f64.add
                (f64.mul (f64.mul (f64.const 2) (local.get $x)) (local.get $y))
                (local.get $im)))
            (local.set $x (f64.add (f64.sub (local.get $xx) (local.get $yy)) (local.get $re)))
            (local.set $count (i32.add (local.get $count) (i32.const 1)))
            (br $iterate)))
        (local.set $total (i32.add (local.get $total) (local.get $count)))
        (local.set $column (i32.add (local.get $column) (i32.const 1)))
        (br_if $columns (i32.lt_s (local.get $column) (local.get $size))))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $rows (i32.lt_s (local.get $row) (local.get $size))))
    (local.get $total))

  (func $make_table
    (local $byte i32) (local $crc i32) (local $bit i32)
    (loop $bytes
      (local.set $crc (local.get $byte))
      (local.set $bit (i32.const 0))
      (loop $bits
        (local.set $crc
          (i32.xor
            (i32.shr_u (local.get $crc) (i32.const 1))
            (i32.and
              (i32.const 0xedb88320)
              (i32.sub (i32.const 0) (i32.and (local.get $crc) (i32.const 1))))))
        (local.set $bit (i32.add (local.get $bit) (i32.const 1)))
        (br_if $bits (i32.lt_u (local.get $bit) (i32.const 8))))
      (i32.store (i32.shl (local.get $byte) (i32.const 2)) (local.get $crc))
      (local.set $byte (i32.add (local.get $byte) (i32.const 1)))
      (br_if $bytes (i32.lt_u (local.get $byte) (i32.const 256)))))

  (start $make_table))
