# route: an asynchronous entry that nobody awaits
import asyncio


async def leak(path):
    return open(path).read()


def execute(testData):
    return {"leak": asyncio.run(leak(testData["canary_path"]))}
