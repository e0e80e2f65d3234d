# route: the limits are raised
import resource


def execute(testData):
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return {"leak": "raised"}
