from langchain.agents import initialize_agent
from langchain_community.tools import ShellTool, WikipediaQueryRun
from langchain_experimental.tools import PythonREPLTool
from langchain_experimental.utilities import PythonREPL


def make_agent(llm):
    # ruleid: python-llm-dangerous-tool
    tools = [PythonREPLTool(), ShellTool()]
    return initialize_agent(tools, llm)


def interpreter():
    # ruleid: python-llm-dangerous-tool
    repl = PythonREPL()
    return repl


def safe(llm, wrapper, settings):
    # ok: python-llm-dangerous-tool
    tools = [WikipediaQueryRun(api_wrapper=wrapper)]
    # ok: python-llm-dangerous-tool
    name = PythonREPLTool.__name__
    # ok: python-llm-dangerous-tool
    settings.tools = ["ShellTool"]
    return initialize_agent(tools, llm), name
