// Events are read whole, however the network cuts them up, and with the very text that was sent.
import { describe, expect, it } from 'vitest';
import { EventReader, type StreamEvent } from '../../../web/api/event-stream';

const sent = ['event: progress\ndata: {"done":1,"total":2}\n\n', ': still there\n\n', 'event: answer\ndata: {"name":"a\u2028b"}\ndata: \n\n'].join('');

function read(pieces: readonly string[]): StreamEvent[] {
  const reader = new EventReader();
  return pieces.flatMap((piece) => reader.take(piece));
}

describe('events of a stream', () => {
  const whole: StreamEvent[] = [
    { name: 'progress', data: '{"done":1,"total":2}' },
    { name: 'answer', data: '{"name":"a\u2028b"}\n' },
  ];

  it('keep their line ends, and comments are none', () => {
    expect(read([sent])).toEqual(whole);
  });
  it('come out the same wherever they are cut', () => {
    for (let at = 1; at < sent.length; at += 1) expect(read([sent.slice(0, at), sent.slice(at)])).toEqual(whole);
    expect(read([...sent])).toEqual(whole);
  });
  it('are not there before they are whole', () => {
    expect(read([sent.slice(0, -1)])).toEqual(whole.slice(0, 1));
  });
});
