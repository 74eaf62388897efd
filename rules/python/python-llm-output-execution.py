import json
import subprocess

import anthropic
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()


def compute(question):
    response = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    code = response.choices[0].message.content
    # ruleid: python-llm-output-execution
    return eval(code)


def shell(task):
    message = claude.messages.create(model="m", max_tokens=500, messages=[{"role": "user", "content": task}])
    command = message.content[0].text.strip()
    # ruleid: python-llm-output-execution
    return subprocess.run(command, shell=True, capture_output=True)


def ask_database(llm, cursor, question):
    sql = llm.invoke(f"Write SQL for: {question}").content
    # ruleid: python-llm-output-execution
    return cursor.execute(sql).fetchall()


def safe(cursor, question):
    response = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    answer = response.choices[0].message.content
    # ok: python-llm-output-execution
    data = json.loads(answer)
    # ok: python-llm-output-execution
    cursor.execute("INSERT INTO answers (text) VALUES (?)", (answer,))
    # ok: python-llm-output-execution
    subprocess.run(["say", answer])
    # ok: python-llm-output-execution
    total = eval("1 + 1")
    return data, total
