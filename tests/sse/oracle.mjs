// Reads streams as a JSON array of base64 texts on standard input, and writes the events that eventsource-parser finds.
import { createParser } from 'eventsource-parser'

let text = ''
for await (const piece of process.stdin) text += piece
const found = JSON.parse(text).map((stream) => {
  const events = []
  const parser = createParser({
    onEvent: ({ data, event, id }) => events.push({ data, event: event ?? '', id: id ?? '' }),
  })
  parser.feed(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(stream, 'base64')))
  return events
})
console.log(JSON.stringify(found))
