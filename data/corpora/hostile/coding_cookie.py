# route: a coding comment hides code in an encoding
# coding: utf-7
def execute(testData):
    return {"leak": "+AG8-pen"}
