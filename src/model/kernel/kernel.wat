;; Sums over the rows of a linear chain with vector instructions: eight labels at a time, thirty-two a turn.
;;
;; A row of scores is numbers of sixteen bits, one a label. Sums are cut off at sixteen bits, never turned over. Rows may have any
;; number of labels, so the last vectors of a row reach into the row behind it: what comes of these lanes is never looked at, and there
;; is room behind the last row. `npm run kernel` puts this file into kernel-code.ts.
(module
  (import "memory" "all" (memory 1))

  ;; What the words around each token say of it: in the token's row of scores.
  (func (export "words")
    (param $word i32)    ;; addresses of the rows of the words, one for each place of the window that the first token sees
    (param $places i32)  ;; places of the window
    (param $place i32)   ;; bytes from one place of a word's row to the next
    (param $count i32)   ;; tokens
    (param $scores i32) (param $stride i32)  ;; first row of scores, bytes from one to the next
    (param $skip i32)    ;; bytes of the labels before the first one of this turn, in rows of sixteen bits
    (local $last i32) (local $end i32) (local $seen i32) (local $offset i32) (local $row i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $scores (i32.add (local.get $scores) (local.get $skip)))
    (local.set $last (i32.add (local.get $word) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $places (i32.shl (local.get $places) (i32.const 2)))
    (block $done
      (loop $tokens
        (br_if $done (i32.ge_u (local.get $word) (local.get $last)))
        (local.set $a (v128.const i64x2 0 0))
        (local.set $b (v128.const i64x2 0 0))
        (local.set $c (v128.const i64x2 0 0))
        (local.set $d (v128.const i64x2 0 0))
        (local.set $seen (local.get $word))
        (local.set $end (i32.add (local.get $word) (local.get $places)))
        (local.set $offset (local.get $skip))
        (loop $window
          (local.set $row (i32.add (i32.load (local.get $seen)) (local.get $offset)))
          (local.set $a (i16x8.add_sat_s (local.get $a) (v128.load (local.get $row))))
          (local.set $b (i16x8.add_sat_s (local.get $b) (v128.load offset=16 (local.get $row))))
          (local.set $c (i16x8.add_sat_s (local.get $c) (v128.load offset=32 (local.get $row))))
          (local.set $d (i16x8.add_sat_s (local.get $d) (v128.load offset=48 (local.get $row))))
          (local.set $offset (i32.add (local.get $offset) (local.get $place)))
          (local.set $seen (i32.add (local.get $seen) (i32.const 4)))
          (br_if $window (i32.lt_u (local.get $seen) (local.get $end))))
        (v128.store (local.get $scores) (local.get $a))
        (v128.store offset=16 (local.get $scores) (local.get $b))
        (v128.store offset=32 (local.get $scores) (local.get $c))
        (v128.store offset=48 (local.get $scores) (local.get $d))
        (local.set $scores (i32.add (local.get $scores) (local.get $stride)))
        (local.set $word (i32.add (local.get $word) (i32.const 4)))
        (br $tokens))))

  ;; Adds the weights of features to the rows of scores.
  (func (export "features")
    (param $weights i32) ;; a row for each feature number, with a byte for each label
    (param $width i32)   ;; bytes from one of these rows to the next
    (param $mask i32)    ;; of a feature these bits are its number
    (param $feature i32) ;; features of four bytes, those of a row behind those of the row before
    (param $ends i32)    ;; for each row the address at which its features end
    (param $count i32)   ;; rows
    (param $scores i32) (param $stride i32)
    (param $skip i32)    ;; labels before the first one of this turn
    (local $last i32) (local $end i32) (local $row i32) (local $x v128) (local $y v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $scores (i32.add (local.get $scores) (i32.shl (local.get $skip) (i32.const 1))))
    (local.set $weights (i32.add (local.get $weights) (local.get $skip)))
    (local.set $last (i32.add (local.get $ends) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $ends) (local.get $last)))
        (local.set $end (i32.load (local.get $ends)))
        (if (i32.lt_u (local.get $feature) (local.get $end))
          (then
            (local.set $a (v128.load (local.get $scores)))
            (local.set $b (v128.load offset=16 (local.get $scores)))
            (local.set $c (v128.load offset=32 (local.get $scores)))
            (local.set $d (v128.load offset=48 (local.get $scores)))
            (loop $features
              (local.set $row
                (i32.add
                  (local.get $weights)
                  (i32.mul (i32.and (i32.load (local.get $feature)) (local.get $mask)) (local.get $width))))
              (local.set $x (v128.load (local.get $row)))
              (local.set $y (v128.load offset=16 (local.get $row)))
              (local.set $a (i16x8.add_sat_s (local.get $a) (i16x8.extend_low_i8x16_s (local.get $x))))
              (local.set $b (i16x8.add_sat_s (local.get $b) (i16x8.extend_high_i8x16_s (local.get $x))))
              (local.set $c (i16x8.add_sat_s (local.get $c) (i16x8.extend_low_i8x16_s (local.get $y))))
              (local.set $d (i16x8.add_sat_s (local.get $d) (i16x8.extend_high_i8x16_s (local.get $y))))
              (local.set $feature (i32.add (local.get $feature) (i32.const 4)))
              (br_if $features (i32.lt_u (local.get $feature) (local.get $end))))
            (v128.store (local.get $scores) (local.get $a))
            (v128.store offset=16 (local.get $scores) (local.get $b))
            (v128.store offset=32 (local.get $scores) (local.get $c))
            (v128.store offset=48 (local.get $scores) (local.get $d))))
        (local.set $scores (i32.add (local.get $scores) (local.get $stride)))
        (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
        (br $rows))))

  ;; How far the best label of each row is ahead of the second.
  (func (export "leads")
    (param $scores i32) (param $stride i32)
    (param $lanes i32)   ;; a row with all bits set for labels, and none behind the last label
    (param $count i32)   ;; rows
    (param $lead i32)    ;; takes a number of four bytes a row
    (local $last i32) (local $at i32) (local $x v128) (local $best v128) (local $second v128)
    (local.set $last (i32.add (local.get $lead) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $lead) (local.get $last)))
        (local.set $best (i16x8.splat (i32.const -32768)))
        (local.set $second (local.get $best))
        (local.set $at (i32.const 0))
        (loop $vectors
          (local.set $x
            (v128.bitselect
              (v128.load (i32.add (local.get $scores) (local.get $at)))
              (i16x8.splat (i32.const -32768))
              (v128.load (i32.add (local.get $lanes) (local.get $at)))))
          (local.set $second
            (i16x8.max_s (local.get $second) (i16x8.min_s (local.get $best) (local.get $x))))
          (local.set $best (i16x8.max_s (local.get $best) (local.get $x)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $vectors (i32.lt_u (local.get $at) (local.get $stride))))
        ;; Eight lanes become four, two and one: the other half is laid over.
        (local.set $x
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $best) (local.get $best)))
        (local.set $second
          (i16x8.max_s
            (i16x8.max_s
              (local.get $second)
              (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $second) (local.get $second)))
            (i16x8.min_s (local.get $best) (local.get $x))))
        (local.set $best (i16x8.max_s (local.get $best) (local.get $x)))
        (local.set $x
          (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $best) (local.get $best)))
        (local.set $second
          (i16x8.max_s
            (i16x8.max_s
              (local.get $second)
              (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $second) (local.get $second)))
            (i16x8.min_s (local.get $best) (local.get $x))))
        (local.set $best (i16x8.max_s (local.get $best) (local.get $x)))
        (local.set $x
          (i8x16.shuffle 2 3 0 1 6 7 4 5 10 11 8 9 14 15 12 13 (local.get $best) (local.get $best)))
        (local.set $second
          (i16x8.max_s
            (i16x8.max_s
              (local.get $second)
              (i8x16.shuffle 2 3 0 1 6 7 4 5 10 11 8 9 14 15 12 13 (local.get $second) (local.get $second)))
            (i16x8.min_s (local.get $best) (local.get $x))))
        (local.set $best (i16x8.max_s (local.get $best) (local.get $x)))
        (i32.store
          (local.get $lead)
          (i32.sub
            (i16x8.extract_lane_s 0 (local.get $best))
            (i16x8.extract_lane_s 0 (local.get $second))))
        (local.set $scores (i32.add (local.get $scores) (local.get $stride)))
        (local.set $lead (i32.add (local.get $lead) (i32.const 4)))
        (br $rows))))

  ;; The forward half of Viterbi's algorithm, in whole numbers of four bytes. The low bits of a sum say which label it comes from: a
  ;; code that is higher the lower the label, so that of equal sums that of the lower label is the best.
  (func (export "forward")
    (param $between i32) ;; a row for each label: the score of each label behind it
    (param $best i32)    ;; a row: how far the best sequence that ends with each label is behind the best of all, with the label's code;
                         ;; first that of the first token, in the end that of the last
    (param $codes i32)   ;; a row: the labels' codes
    (param $code i32)    ;; all bits that codes have
    (param $lowest i32)  ;; no sequence is farther behind than this number says
    (param $scores i32) (param $stride i32)  ;; rows of scores from the second token on; all other rows take twice the bytes
    (param $shift i32)   ;; scores are shifted by so many bits
    (param $size i32)    ;; labels
    (param $count i32)   ;; tokens behind the first
    (param $back i32)    ;; takes a row for each of these tokens: with the code of the label before, for each label
    (local $row i32) (local $last i32) (local $at i32) (local $end i32) (local $from i32) (local $pair i32) (local $x v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $row (i32.shl (local.get $stride) (i32.const 1)))
    (local.set $last (i32.add (local.get $back) (i32.mul (local.get $count) (local.get $row))))
    (local.set $end (i32.add (local.get $best) (i32.shl (local.get $size) (i32.const 2))))
    (block $done
      (loop $tokens
        (br_if $done (i32.ge_u (local.get $back) (local.get $last)))
        (local.set $at (i32.const 0))
        (loop $turns
          (local.set $a (i32x4.splat (i32.const 0x80000000)))
          (local.set $b (local.get $a))
          (local.set $c (local.get $a))
          (local.set $d (local.get $a))
          (local.set $e (local.get $a))
          (local.set $f (local.get $a))
          (local.set $g (local.get $a))
          (local.set $h (local.get $a))
          (local.set $from (local.get $best))
          (local.set $pair (i32.add (local.get $between) (local.get $at)))
          (loop $labels
            (local.set $x (v128.load32_splat (local.get $from)))
            (local.set $a (i32x4.max_s (local.get $a) (i32x4.add (local.get $x) (v128.load (local.get $pair)))))
            (local.set $b (i32x4.max_s (local.get $b) (i32x4.add (local.get $x) (v128.load offset=16 (local.get $pair)))))
            (local.set $c (i32x4.max_s (local.get $c) (i32x4.add (local.get $x) (v128.load offset=32 (local.get $pair)))))
            (local.set $d (i32x4.max_s (local.get $d) (i32x4.add (local.get $x) (v128.load offset=48 (local.get $pair)))))
            (local.set $e (i32x4.max_s (local.get $e) (i32x4.add (local.get $x) (v128.load offset=64 (local.get $pair)))))
            (local.set $f (i32x4.max_s (local.get $f) (i32x4.add (local.get $x) (v128.load offset=80 (local.get $pair)))))
            (local.set $g (i32x4.max_s (local.get $g) (i32x4.add (local.get $x) (v128.load offset=96 (local.get $pair)))))
            (local.set $h (i32x4.max_s (local.get $h) (i32x4.add (local.get $x) (v128.load offset=112 (local.get $pair)))))
            (local.set $pair (i32.add (local.get $pair) (local.get $row)))
            (local.set $from (i32.add (local.get $from) (i32.const 4)))
            (br_if $labels (i32.lt_u (local.get $from) (local.get $end))))
          (local.set $pair (i32.add (local.get $back) (local.get $at)))
          (v128.store (local.get $pair) (local.get $a))
          (v128.store offset=16 (local.get $pair) (local.get $b))
          (v128.store offset=32 (local.get $pair) (local.get $c))
          (v128.store offset=48 (local.get $pair) (local.get $d))
          (v128.store offset=64 (local.get $pair) (local.get $e))
          (v128.store offset=80 (local.get $pair) (local.get $f))
          (v128.store offset=96 (local.get $pair) (local.get $g))
          (v128.store offset=112 (local.get $pair) (local.get $h))
          (local.set $at (i32.add (local.get $at) (i32.const 128)))
          (br_if $turns (i32.lt_u (local.get $at) (local.get $row))))
        ;; The token's own scores, and the best of all.
        (local.set $a (i32x4.splat (i32.const 0x80000000)))
        (local.set $at (i32.const 0))
        (loop $vectors
          (local.set $x
            (i32x4.add
              (v128.andnot (v128.load (i32.add (local.get $back) (local.get $at))) (i32x4.splat (local.get $code)))
              (i32x4.shl
                (v128.load16x4_s (i32.add (local.get $scores) (i32.shr_u (local.get $at) (i32.const 1))))
                (local.get $shift))))
          (local.set $a (i32x4.max_s (local.get $a) (local.get $x)))
          (v128.store (i32.add (local.get $best) (local.get $at)) (local.get $x))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $vectors (i32.lt_u (local.get $at) (local.get $row))))
        (local.set $a
          (i32x4.max_s
            (local.get $a)
            (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $a) (local.get $a))))
        (local.set $a
          (i32x4.max_s
            (local.get $a)
            (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $a) (local.get $a))))
        (local.set $at (i32.const 0))
        (loop $vectors
          (local.set $from (i32.add (local.get $best) (local.get $at)))
          (v128.store
            (local.get $from)
            (i32x4.add
              (i32x4.max_s
                (i32x4.sub (v128.load (local.get $from)) (local.get $a))
                (i32x4.splat (local.get $lowest)))
              (v128.load (i32.add (local.get $codes) (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $vectors (i32.lt_u (local.get $at) (local.get $row))))
        (local.set $scores (i32.add (local.get $scores) (local.get $stride)))
        (local.set $back (i32.add (local.get $back) (local.get $row)))
        (br $tokens))))

  ;; The product of a square matrix, of which much is zero, with a vector, all of numbers of eight bytes.
  (func (export "times")
    (param $block i32)   ;; blocks of the matrix: rows that have their numbers in the same columns. Each is
                         ;; - the number of columns, 0 behind the last block; the number of turns of eight rows
                         ;; - where the columns stand in the vector; where the rows stand in the product: addresses from its beginning
                         ;; - the numbers, turn by turn, of each column eight
    (param $from i32)    ;; the vector
    (param $into i32)    ;; takes the product
    (local $columns i32) (local $turns i32) (local $column i32) (local $row i32) (local $number i32) (local $end i32)
    (local $x v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $done
      (loop $blocks
        (local.set $columns (i32.shl (i32.load (local.get $block)) (i32.const 2)))
        (br_if $done (i32.eqz (local.get $columns)))
        (local.set $turns (i32.load offset=4 (local.get $block)))
        (local.set $block (i32.add (local.get $block) (i32.const 8)))
        (local.set $row (i32.add (local.get $block) (local.get $columns)))
        (local.set $number (i32.add (local.get $row) (i32.shl (local.get $turns) (i32.const 5))))
        (local.set $end (local.get $row))
        (loop $turns
          (local.set $a (v128.const i64x2 0 0))
          (local.set $b (v128.const i64x2 0 0))
          (local.set $c (v128.const i64x2 0 0))
          (local.set $d (v128.const i64x2 0 0))
          (local.set $column (local.get $block))
          (loop $columns
            (local.set $x (v128.load64_splat (i32.add (local.get $from) (i32.load (local.get $column)))))
            (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $x) (v128.load (local.get $number)))))
            (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $number)))))
            (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $x) (v128.load offset=32 (local.get $number)))))
            (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $x) (v128.load offset=48 (local.get $number)))))
            (local.set $number (i32.add (local.get $number) (i32.const 64)))
            (local.set $column (i32.add (local.get $column) (i32.const 4)))
            (br_if $columns (i32.lt_u (local.get $column) (local.get $end))))
          (v128.store64_lane 0 (i32.add (local.get $into) (i32.load (local.get $row))) (local.get $a))
          (v128.store64_lane 1 (i32.add (local.get $into) (i32.load offset=4 (local.get $row))) (local.get $a))
          (v128.store64_lane 0 (i32.add (local.get $into) (i32.load offset=8 (local.get $row))) (local.get $b))
          (v128.store64_lane 1 (i32.add (local.get $into) (i32.load offset=12 (local.get $row))) (local.get $b))
          (v128.store64_lane 0 (i32.add (local.get $into) (i32.load offset=16 (local.get $row))) (local.get $c))
          (v128.store64_lane 1 (i32.add (local.get $into) (i32.load offset=20 (local.get $row))) (local.get $c))
          (v128.store64_lane 0 (i32.add (local.get $into) (i32.load offset=24 (local.get $row))) (local.get $d))
          (v128.store64_lane 1 (i32.add (local.get $into) (i32.load offset=28 (local.get $row))) (local.get $d))
          (local.set $row (i32.add (local.get $row) (i32.const 32)))
          (local.set $turns (i32.sub (local.get $turns) (i32.const 1)))
          (br_if $turns (local.get $turns)))
        (local.set $block (local.get $number))
        (br $blocks)))))
