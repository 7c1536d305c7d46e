import { expect, test } from 'vitest';
import { showTraining } from '../../src/cli/training-progress.js';

function shown(isTTY: boolean): string {
  let text = '';
  const tell = showTraining({
    isTTY,
    write: (more) => {
      text += more;
    },
  });
  tell({ model: 1, round: 1, part: 0.25 });
  tell({ model: 1, round: 1, part: 0.5, loss: 0.12345 });
  tell({ model: 1, round: 2, part: 1, loss: 0.01 });
  return text;
}

test('each round is a line with its loss and the time that is left', () => {
  expect(shown(false)).toMatch(/^model 1, round 1: loss 0\.1235, 0:00 left\nmodel 1, round 2: loss 0\.0100\n$/);
});

test('on a terminal a line moves in between', () => {
  expect(shown(true)).toMatch(/^\r\u001b\[Kmodel 1, round 1\r\u001b\[Kmodel 1, round 1: loss/);
});
