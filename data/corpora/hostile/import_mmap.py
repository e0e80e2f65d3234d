# route: executable memory by mmap
import mmap


def execute(testData):
    m = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    m.write(b"\xc3")
    return {"leak": "writable and executable", "x": len(m)}
