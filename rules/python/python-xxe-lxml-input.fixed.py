import defusedxml.ElementTree
import lxml.etree
import xml.etree.ElementTree as ET
from flask import Flask, request

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    # ruleid: python-xxe-lxml-input
    root = lxml.etree.fromstring(request.get_data(), lxml.etree.XMLParser(resolve_entities=False))
    return root.tag


@app.route("/import", methods=["POST"])
def imported():
    text = request.files["xml"].read()
    # ruleid: python-xxe-lxml-input
    root = ET.fromstring(text)
    return root.tag


@app.route("/safe", methods=["POST"])
def safe():
    # ok: python-xxe-lxml-input
    root = defusedxml.ElementTree.fromstring(request.get_data())
    return root.tag


@app.route("/quiet", methods=["POST"])
def quiet():
    parser = lxml.etree.XMLParser(resolve_entities=False)
    # ok: python-xxe-lxml-input
    root = lxml.etree.fromstring(request.get_data(), parser)
    return root.tag


def config():
    # ok: python-xxe-lxml-input
    return ET.parse("config.xml").getroot()
