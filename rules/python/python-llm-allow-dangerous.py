from langchain_community.vectorstores import FAISS
from langchain_experimental.agents import create_pandas_dataframe_agent


def load_index(path, embeddings):
    # ruleid: python-llm-allow-dangerous
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=True)


def agent(llm, frame):
    # ruleid: python-llm-allow-dangerous
    return create_pandas_dataframe_agent(llm, frame, verbose=True, allow_dangerous_code=True)


def safe(path, embeddings, llm, frame, allow):
    # ok: python-llm-allow-dangerous
    first = FAISS.load_local(path, embeddings)
    # ok: python-llm-allow-dangerous
    second = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=False)
    # ok: python-llm-allow-dangerous
    third = create_pandas_dataframe_agent(llm, frame, allow_dangerous_code=allow)
    return first, second, third
