from datasets import load_dataset
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

NAME = "example/model"


def load():
    # ruleid: python-llm-trust-remote-code
    tokenizer = AutoTokenizer.from_pretrained(NAME, trust_remote_code=True)
    # ruleid: python-llm-trust-remote-code
    model = AutoModelForCausalLM.from_pretrained(NAME, device_map="auto", trust_remote_code=True)
    # ruleid: python-llm-trust-remote-code
    data = load_dataset("example/data", split="train", trust_remote_code=True)
    return tokenizer, model, data


def safe(trust):
    # ok: python-llm-trust-remote-code
    first = AutoTokenizer.from_pretrained(NAME)
    # ok: python-llm-trust-remote-code
    second = pipeline("text-generation", model=NAME, trust_remote_code=False)
    # ok: python-llm-trust-remote-code
    third = AutoModelForCausalLM.from_pretrained(NAME, trust_remote_code=True, revision="3c1f0a9be2")
    # ok: python-llm-trust-remote-code
    fourth = pipeline("text-generation", model=NAME, trust_remote_code=trust)
    return first, second, third, fourth
