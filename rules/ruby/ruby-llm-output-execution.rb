require 'openai'

def run(question)
  client = OpenAI::Client.new
  reply = client.chat(parameters: { model: 'm', messages: [{ role: 'user', content: question }] })
  # ruleid: ruby-llm-output-execution
  eval(reply.dig('choices', 0, 'message', 'content'))
  command = reply.dig('choices', 0, 'message', 'content')
  # ruleid: ruby-llm-output-execution
  system(command)
end

def fine(question)
  client = OpenAI::Client.new
  reply = client.chat(parameters: { model: 'm', messages: [] })
  # ok: ruby-llm-output-execution
  puts reply
  # ok: ruby-llm-output-execution
  system('ls')
  # ok: ruby-llm-output-execution
  ACTIONS.fetch(reply['action']).call
end
