#include "fuzz/text_laws.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  kowruk::text::checkFolds({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
