import boto3
from boto3.dynamodb.conditions import Attr

client = boto3.client("dynamodb")
table = boto3.resource("dynamodb").Table("users")


def find(username):
    # ruleid: python-nosql-injection-dynamodb
    return client.scan(TableName="users", FilterExpression=username + " = :u")


def ask(name):
    # ruleid: python-nosql-injection-dynamodb
    return client.execute_statement(Statement=f"SELECT * FROM users WHERE name = '{name}'")


def bound(username):
    # ok: python-nosql-injection-dynamodb
    return table.scan(FilterExpression="#u = :u", ExpressionAttributeValues={":u": username})


def built(username):
    # ok: python-nosql-injection-dynamodb
    return table.scan(FilterExpression=Attr("username").eq(username))


def fixed():
    # ok: python-nosql-injection-dynamodb
    return table.scan(FilterExpression="active = :yes", ExpressionAttributeValues={":yes": True})
