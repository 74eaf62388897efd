from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()


@app.route("/chat", methods=["POST"])
def chat():
    topic = request.json["topic"]
    return client.chat.completions.create(
        model=MODEL,
        messages=[
            # ruleid: python-llm-prompt-system
            {"role": "system", "content": f"You help with {topic}."},
            {"role": "user", "content": request.json["question"]},
        ],
    )


@app.route("/ask", methods=["POST"])
def ask():
    # ruleid: python-llm-prompt-system
    return client.responses.create(model=MODEL, instructions="Answer about " + request.json["topic"], input="?")


@app.route("/good", methods=["POST"])
def good():
    topic = request.json["topic"]
    return client.chat.completions.create(
        model=MODEL,
        messages=[
            # ok: python-llm-prompt-system
            {"role": "system", "content": INSTRUCTIONS},
            # ok: python-llm-prompt-system
            {"role": "user", "content": topic},
        ],
    )


@app.route("/number", methods=["POST"])
def number():
    # ok: python-llm-prompt-system
    return client.responses.create(model=MODEL, instructions=f"Give {int(request.json['count'])} answers", input="?")
